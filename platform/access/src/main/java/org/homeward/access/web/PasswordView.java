package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page for changing one's password prints.
public record PasswordView(
        Shell.Csrf csrf, PageHeading heading, Problems problems, Fields fields, String submit) {
    public record Fields(TextField current, TextField next) {
        Fields withCurrent(TextField field) {
            return new Fields(field, next);
        }

        Fields withNext(TextField field) {
            return new Fields(current, field);
        }
    }
}
