package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page of the first user prints.
public record SetUpView(
        Shell.Csrf csrf, PageHeading heading, Problems problems, Fields fields, String submit) {
    public record Fields(TextField code, TextField password) {}
}
