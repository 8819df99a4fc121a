package org.homeward.access.web;

import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the sign-in page prints.
public record SignInView(Shell.Csrf csrf, Problems problems, Fields fields, Texts texts) {
    /// @param back the page to go to afterwards; may be empty
    public record Fields(TextField login, TextField password, String back) {}

    public record Texts(String title, String lead, String submit, String lost) {}
}
