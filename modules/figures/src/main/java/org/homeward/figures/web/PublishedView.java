package org.homeward.figures.web;

import java.util.Optional;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;

/// Published figures beside computed ones.
///
/// @param all leads to the list of all released figures
/// @param extracts leads to coded rows for exchange; empty as `waiting` is
/// @param waiting empty for whoever does not work for publication
public record PublishedView(
        Paper paper,
        PageHeading heading,
        SelectField figure,
        String show,
        Table table,
        Pagination pagination,
        String ownHeading,
        Table own,
        Link all,
        Optional<Link> extracts,
        Optional<Waiting> waiting) {
    /// Proposals, for those who may release them.
    public record Waiting(String heading, Table table) {}
}
