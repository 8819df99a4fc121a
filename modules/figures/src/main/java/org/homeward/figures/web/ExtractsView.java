package org.homeward.figures.web;

import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;

/// Extracts that were proposed, and the form that proposes one.
public record ExtractsView(
        Breadcrumbs crumbs, PageHeading heading, Problems problems, Form form, Table table) {
    /// What is to be handed over.
    public record Form(
            String heading,
            Shell.Csrf csrf,
            String id,
            SelectField standard,
            TextField period,
            String submit) {}
}
