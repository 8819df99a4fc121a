package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the sign-in page prints.
///
/// @param lost what to do without a password
public record SignInView(
        Shell.Csrf csrf, PageHeading heading, Problems problems, Fields fields, String lost) {
    /// @param back the page to go to afterwards; may be empty
    public record Fields(TextField login, TextField password, String back, String submit) {}
}
