package org.homeward.intake.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;

/// The receipt of a published file, to be printed on one sheet.
public record ReceiptView(
        Breadcrumbs crumbs,
        PageHeading heading,
        List<Notice> notices,
        SummaryList file,
        Acts acts) {
    public ReceiptView {
        notices = List.copyOf(notices);
    }

    /// What was done with the file, and what can be done.
    ///
    /// @param withdrawal the act that took the file back, if any
    public record Acts(
            Act publication, Optional<Act> withdrawal, Optional<Button> withdraw, String print) {}

    /// An act: who did it, when, its place in the journal, and what it did.
    public record Act(String heading, SummaryList facts) {}
}
