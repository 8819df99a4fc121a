package org.homeward.intake.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.FileField;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;

/// A large file between two pieces of work on it.
///
/// @param missing for choosing the file once more, while parts of it are missing
public record LargeView(
        Top top, Optional<Missing> missing, Optional<Findings> findings, List<Step> steps) {
    public LargeView {
        steps = List.copyOf(steps);
    }

    /// What the file is, and what there is to say of it.
    public record Top(
            Breadcrumbs crumbs,
            PageHeading heading,
            List<Notice> notices,
            List<Tile> tiles,
            SummaryList file) {
        public Top {
            notices = List.copyOf(notices);
            tiles = List.copyOf(tiles);
        }
    }

    /// @param sending what the script that sends parts has to know
    public record Missing(String heading, FileField file, Button send, Sending sending) {}

    /// @param path of the file that was begun, or where one is announced
    /// @param size of the file that was begun; 0 where none was
    /// @param from so many bytes on a file is sent in parts
    /// @param part bytes of a part
    public record Sending(String path, long size, int from, int part, Texts texts) {}

    /// @param other the file chosen is another one than that which was begun
    /// @param failed the connection failed again and again
    public record Texts(String other, String failed) {}

    /// The first of what is wrong.
    public record Findings(String heading, String text, Table table) {}

    /// Something that can be done now.
    ///
    /// @param edition of the run that is seen; empty where it does not matter
    public record Step(Shell.Csrf csrf, String path, String edition, Button button, String hint) {}
}
