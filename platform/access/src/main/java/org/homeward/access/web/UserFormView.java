package org.homeward.access.web;

import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.CheckField;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page for adding a user prints.
public record UserFormView(
        Shell.Csrf csrf, Breadcrumbs crumbs, Fields fields, Problems problems, Texts texts) {
    public record Fields(TextField login, TextField name, SelectField agency, CheckField roles) {}

    public record Texts(String title, String submit) {}
}
