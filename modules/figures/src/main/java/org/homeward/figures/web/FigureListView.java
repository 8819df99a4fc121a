package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;

/// The list of all figures.
public record FigureListView(
        Paper paper, PageHeading heading, Table table, String known, List<Link> links) {
    public FigureListView {
        links = List.copyOf(links);
    }
}
