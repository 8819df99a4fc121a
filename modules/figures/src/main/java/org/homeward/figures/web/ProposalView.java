package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;

/// A number that waits for a second person.
///
/// @param forms empty once it was decided
public record ProposalView(
        Breadcrumbs crumbs,
        PageHeading heading,
        List<Notice> notices,
        SummaryList list,
        Optional<Forms> forms) {
    public ProposalView {
        notices = List.copyOf(notices);
    }

    /// @param release empty for whoever proposed it
    public record Forms(
            String address, Shell.Csrf csrf, Optional<Button> release, Button setAside) {}
}
