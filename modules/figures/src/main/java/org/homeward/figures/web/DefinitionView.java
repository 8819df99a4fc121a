package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SummaryList;

/// A kept definition.
public record DefinitionView(
        Breadcrumbs crumbs, Paper paper, PageHeading heading, SummaryList about, Exact exact) {
    /// The text that the fingerprint is of.
    public record Exact(String heading, String lead, List<String> lines, Downloads downloads) {
        public Exact {
            lines = List.copyOf(lines);
        }
    }
}
