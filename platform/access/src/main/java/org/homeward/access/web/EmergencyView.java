package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.TextField;

/// What the page of one record opened in an emergency prints.
///
/// @param form for who may still say whether it was justified
public record EmergencyView(
        Breadcrumbs crumbs,
        Problems problems,
        List<Notice> notices,
        PageHeading heading,
        SummaryList summary,
        Optional<Form> form) {
    public EmergencyView {
        notices = List.copyOf(notices);
    }

    /// What is said of it.
    public record Form(
            String address, Shell.Csrf csrf, RadioField verdict, TextField note, Button submit) {}
}
