package org.homeward.intake.web;

import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;

/// What came of each file of a packed one.
public record ArchiveView(Breadcrumbs crumbs, PageHeading heading, Table files) {}
