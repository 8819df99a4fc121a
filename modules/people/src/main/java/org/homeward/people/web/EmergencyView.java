package org.homeward.people.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;

/// What the pages print on which one record is opened in an emergency.
public final class EmergencyView {
    private EmergencyView() {}

    /// @param around what is open, or waits; none if there is nothing
    public record Form(
            PageHeading heading,
            Problems problems,
            Shell.Csrf csrf,
            Fields fields,
            String submit,
            Optional<Table> around) {}

    /// @param opened a choice where the visitor has one
    public record Fields(
            RadioField opened, SelectField owner, TextField number, TextField reason) {}

    /// @param summary for a colleague who may approve
    public record Opened(
            Breadcrumbs crumbs,
            List<Notice> notices,
            Optional<Identity> record,
            Optional<SummaryList> summary,
            Optional<Approval> approval) {
        public Opened {
            notices = List.copyOf(notices);
        }
    }

    /// The button of a second person.
    public record Approval(String address, Shell.Csrf csrf, Button submit) {}
}
