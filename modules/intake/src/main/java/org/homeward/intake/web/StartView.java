package org.homeward.intake.web;

import java.util.List;
import java.util.Optional;
import org.homeward.webkit.DateField;
import org.homeward.webkit.EmptyState;
import org.homeward.webkit.FileField;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Shell;
import org.homeward.webkit.Table;

/// The page where importing starts.
///
/// @param form empty when the agency sends no files
public record StartView(
        PageHeading heading,
        List<Notice> notices,
        Problems problems,
        Optional<Form> form,
        Files files) {
    /// Where a link finds the files that wait, and those that are published.
    public static final String WAITING = "waiting";

    public static final String FILES = "files";

    public StartView {
        notices = List.copyOf(notices);
    }

    /// The form, with what helps to fill it.
    public record Form(
            String heading,
            Shell.Csrf csrf,
            String upload,
            Fields fields,
            String submit,
            Templates templates,
            LargeView.Sending sending) {}

    /// Its fields.
    public record Fields(RadioField kind, FileField file, DateField sentOn, SelectField regime) {}

    /// Empty files to take away, one row per kind.
    public record Templates(String heading, String lead, List<Template> kinds) {
        public Templates {
            kinds = List.copyOf(kinds);
        }
    }

    /// The empty file of one kind.
    public record Template(
            String name,
            String about,
            String xlsx,
            String csv,
            Survey survey,
            String xlsxLabel,
            String csvLabel) {}

    /// The form of one kind for programs that ask on a phone.
    public record Survey(String href, String text, String label) {}

    /// The files that wait, all of them or the newest with a link to all.
    public record Waiting(Table table, Optional<Link> all) {}

    /// What was sent: first what waits for its publication, then what is published.
    public record Files(
            Optional<Waiting> waiting,
            String heading,
            Optional<Table> published,
            EmptyState none,
            Pagination pagination) {}
}
