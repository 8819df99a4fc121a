package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page for the code prints.
public record CodeView(
        Shell.Csrf csrf, PageHeading heading, Problems problems, TextField code, Texts texts) {
    /// @param lost what to do without the app
    public record Texts(String submit, String lost) {}
}
