package org.homeward.intake.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.CheckField;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;

/// What publishing an upload would do, for the officer who sent it.
///
/// @param samples revisions and probable duplicates
public record DryRunView(
        Top top,
        Optional<Split> split,
        Optional<Letters> letters,
        Optional<Taken> foreign,
        Optional<Errors> errors,
        List<Sample> samples,
        Decision decision) {
    public DryRunView {
        samples = List.copyOf(samples);
    }

    /// The file and what would come of it.
    public record Top(
            Breadcrumbs crumbs,
            PageHeading heading,
            List<Notice> notices,
            List<Tile> tiles,
            Sent file) {
        public Top {
            notices = List.copyOf(notices);
            tiles = List.copyOf(tiles);
        }
    }

    /// What was sent, under a heading.
    public record Sent(String heading, SummaryList list) {}

    /// A file that speaks for both sides, with its two halves.
    public record Split(String heading, String text, SummaryList sides, Downloads files) {}

    /// What the letters of the file need, and some of it as sent and as meant.
    public record Letters(String heading, String text, Table table) {}

    /// How a table of another system was taken, field by field.
    public record Taken(String heading, String text, Table table) {}

    /// The row errors that the filters let through.
    public record Errors(
            String heading,
            Filters filters,
            List<SelectField> choices,
            Table table,
            Pagination pagination,
            Downloads downloads) {
        public Errors {
            choices = List.copyOf(choices);
        }
    }

    /// Some rows, and how many there are in all.
    public record Sample(
            String id, String heading, String text, Table table, Pagination pagination) {}

    /// What the officer can do now.
    ///
    /// @param repair what to agree to first; empty when there is nothing
    /// @param hindrance why the file cannot be published; empty when it can
    public record Decision(
            Shell.Csrf csrf,
            String path,
            String edition,
            Optional<CheckField> repair,
            String publish,
            String hindrance,
            Forgetting forgetting) {}

    /// Forgetting the file.
    public record Forgetting(Button button, String hint) {}
}
