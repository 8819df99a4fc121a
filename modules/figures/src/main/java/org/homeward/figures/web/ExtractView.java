package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;

/// An extract, and what can be done with it now.
///
/// @param file for one that was released
/// @param forms for one that waits
public record ExtractView(
        Breadcrumbs crumbs,
        PageHeading heading,
        List<Notice> notices,
        SummaryList list,
        Optional<File> file,
        Optional<ProposalView.Forms> forms) {
    public ExtractView {
        notices = List.copyOf(notices);
    }

    /// Taking the file is an act, so it is asked for by a form.
    public record File(String address, Shell.Csrf csrf, Button take) {}
}
