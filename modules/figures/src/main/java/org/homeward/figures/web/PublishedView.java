package org.homeward.figures.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;

/// Published figures beside computed ones.
public record PublishedView(
        PageHeading heading,
        SelectField figure,
        String show,
        Table table,
        Pagination pagination,
        String ownHeading,
        Table own) {}
