package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.DateField;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;

/// What the pages about standing in print.
public final class CoverView {
    private CoverView() {}

    /// @param around what is arranged; none if there is nothing
    /// @param form for who may arrange one now
    /// @param closed why there is no form; may be empty
    public record All(Top top, Optional<Table> around, Optional<Form> form, String closed) {}

    public record Top(Breadcrumbs crumbs, PageHeading heading, Problems problems) {}

    public record Form(
            Shell.Csrf csrf, String heading, SelectField standIn, DateField until, String submit) {}

    /// One of them, with what its reader can do about it.
    public record One(
            Top top,
            List<Notice> notices,
            SummaryList summary,
            Shell.Csrf csrf,
            List<UserView.Act> acts) {
        public One {
            notices = List.copyOf(notices);
            acts = List.copyOf(acts);
        }
    }
}
