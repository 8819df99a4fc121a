package org.homeward.figures.web;

import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;

/// The list behind a number.
public record TraceView(
        Breadcrumbs breadcrumbs,
        Paper paper,
        PageHeading heading,
        String known,
        Table table,
        Pagination pagination) {}
