package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;

/// What the pages about agencies that join print.
public final class OnboardingView {
    private OnboardingView() {}

    /// @param form for who may propose somebody
    public record All(PageHeading heading, Problems problems, Table waiting, Optional<Form> form) {}

    public record Form(Shell.Csrf csrf, String heading, Fields fields, String submit) {}

    public record Fields(SelectField agency, TextField login, TextField name) {}

    /// One proposal, with what its reader can do about it; or the code, once.
    public record One(
            Breadcrumbs crumbs,
            List<Notice> notices,
            PageHeading heading,
            SummaryList summary,
            Shell.Csrf csrf,
            List<UserView.Act> acts) {
        public One {
            notices = List.copyOf(notices);
            acts = List.copyOf(acts);
        }
    }
}
