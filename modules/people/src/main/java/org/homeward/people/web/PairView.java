package org.homeward.people.web;

import java.util.List;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.Table;

/// What the page of two records prints.
public record PairView(
        PageHeading heading, List<Notice> notices, Table fields, Forms forms, String explanation) {

    /// The two forms: seeing the compared fields in clear, and deciding.
    public record Forms(
            Shell.Csrf csrf,
            String revealAction,
            List<Button> reveal,
            String decideAction,
            List<Button> decide) {}
}
