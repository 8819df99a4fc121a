package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;

/// A figure that this instance published.
public record PublicationView(
        PageHeading heading, SummaryList list, List<String> notes, Link back) {
    public PublicationView {
        notes = List.copyOf(notes);
    }
}
