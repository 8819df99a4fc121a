package org.homeward.intake.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;

/// Asks whether a published file is really to be withdrawn, and says what that means.
public record WithdrawalView(
        Breadcrumbs crumbs,
        Problems problems,
        PageHeading heading,
        SummaryList file,
        List<String> meaning,
        Form form) {
    public WithdrawalView {
        meaning = List.copyOf(meaning);
    }

    /// The answer: why, and then yes or no.
    public record Form(
            Shell.Csrf csrf, String action, RadioField reason, Button withdraw, Button back) {}
}
