package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.Shell;
import org.homeward.webkit.TextField;

/// What the page of one's passkeys prints.
public record PasskeyView(Shell.Csrf csrf, Top top, List<Key> keys, Maker maker, Texts texts) {
    public PasskeyView {
        keys = List.copyOf(keys);
    }

    public record Top(
            Breadcrumbs crumbs, PageHeading heading, List<Notice> notices, Problems problems) {
        public Top {
            notices = List.copyOf(notices);
        }
    }

    /// @param address forms about it are sent below it
    /// @param id for its field
    public record Key(String label, String address, String id, Button revoke) {}

    /// @param options for the browser; empty where none can be made
    /// @param elsewhere where one can; empty where it is here
    public record Maker(
            String options, TextField label, Optional<TextField> password, String elsewhere) {}

    public record Texts(String yours, String none, String rename, String heading, Making making) {}

    public record Making(String add, String unable, String failed) {}
}
