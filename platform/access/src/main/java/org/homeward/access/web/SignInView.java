package org.homeward.access.web;

import java.util.List;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the sign-in page prints.
///
/// @param lost what to do without a password
public record SignInView(Shell.Csrf csrf, Top top, Others others, Fields fields, String lost) {
    /// Other ways in than login and password.
    public record Others(Passkey passkey, List<Button> providers) {
        public Others {
            providers = List.copyOf(providers);
        }
    }

    /// @param options for the browser; empty where no passkey can be used
    public record Passkey(String options, String submit, String failed, String or) {
        static Passkey none() {
            return new Passkey("", "", "", "");
        }
    }

    public record Top(PageHeading heading, Problems problems, List<Notice> notices) {
        public Top {
            notices = List.copyOf(notices);
        }
    }

    /// @param back the page to go to afterwards; may be empty
    public record Fields(TextField login, TextField password, String back, String submit) {}
}
