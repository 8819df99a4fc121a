package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;

/// The list of released figures.
public record ReleasedView(
        Paper paper,
        PageHeading heading,
        Table table,
        Pagination pagination,
        Downloads downloads,
        List<String> notes) {
    public ReleasedView {
        notes = List.copyOf(notes);
    }
}
