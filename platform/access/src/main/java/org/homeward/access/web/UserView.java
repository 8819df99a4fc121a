package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.CheckField;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.TextField;

/// What the page of one user prints.
///
/// @param forms empty on one's own page, where `own` says why
public record UserView(Shell.Csrf csrf, Top top, Optional<Forms> forms, String own) {
    public record Top(
            Breadcrumbs crumbs, PageHeading heading, List<Notice> notices, SummaryList summary) {
        public Top {
            notices = List.copyOf(notices);
        }
    }

    /// @param address of the user; the forms are sent below it
    /// @param revision that the administrator sees
    public record Forms(
            String address,
            String revision,
            CheckField roles,
            Buttons buttons,
            Headings headings,
            Proofs proofs) {}

    /// What lets the user in beside the password.
    public record Proofs(ProofReset reset, Optional<Identity> identity) {}

    /// Who the user is at the identity provider.
    public record Identity(String heading, String text, TextField subject, String save) {}

    /// Taking away what proves who the user is beside the password.
    public record ProofReset(String heading, String text, List<Act> acts) {
        public ProofReset {
            acts = List.copyOf(acts);
        }
    }

    /// A button that is sent to an address of its own.
    public record Act(String address, Button button) {}

    public record Buttons(String saveRoles, Button state, String resetPassword) {}

    public record Headings(
            String state, String stateHint, String firstPassword, String resetHint) {}
}
