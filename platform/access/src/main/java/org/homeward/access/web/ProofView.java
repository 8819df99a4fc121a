package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page prints that asks who somebody is once more.
///
/// @param kept what goes on with either form: where to, and a form that waits
/// @param typed the field to type into; none for who has nothing to type
public record ProofView(
        Shell.Csrf csrf,
        Top top,
        List<Hidden> kept,
        Optional<TextField> typed,
        String submit,
        SignInView.Passkey passkey,
        Optional<Elsewhere> elsewhere) {
    public ProofView {
        kept = List.copyOf(kept);
    }

    public record Top(PageHeading heading, Problems problems, List<Notice> notices) {
        public Top {
            notices = List.copyOf(notices);
        }
    }

    /// A value of a form that waits.
    public record Hidden(String name, String value) {
        @Override
        public String toString() {
            return "Hidden[" + name + "]";
        }
    }

    /// For who can prove it only by signing in again.
    public record Elsewhere(String text, Button button) {}
}
