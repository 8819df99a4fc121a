package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SummaryList;

/// A figure that this instance published.
public record PublicationView(
        Breadcrumbs crumbs,
        Paper paper,
        PageHeading heading,
        SummaryList list,
        List<String> notes) {
    public PublicationView {
        notes = List.copyOf(notes);
    }
}
