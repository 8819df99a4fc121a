package org.homeward.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.web.Visitor;
import org.homeward.base.UserId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.WaitingUploads;
import org.homeward.intake.web.SubmitForm.Part;
import org.homeward.intake.web.SubmitForm.Slip;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.DateField;
import org.homeward.webkit.EmptyState;
import org.homeward.webkit.Field;
import org.homeward.webkit.FileField;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.jspecify.annotations.Nullable;

/// Puts the start page into words.
final class StartViews {
    private static final int PER_PAGE = 20;

    /// So many waiting files stand above the form, which is what most people come for.
    private static final int FIRST = 3;

    /// What was sent.
    record Lists(SubmittedFiles files, WaitingUploads waiting, LargeFiles large) {}

    /// How much of what was sent is shown.
    record Shown(int page, Waiting waiting) {
        static final Shown FIRST = new Shown(1, Waiting.SOME);
    }

    /// Whether all waiting files are listed, or the newest only.
    enum Waiting {
        SOME,
        ALL
    }

    private final Phrases phrases;
    private final SubmittedFiles files;
    private final WaitingUploads waiting;
    private final LargeFiles large;
    private final Journal journal;

    StartViews(Phrases phrases, Lists lists, Journal journal) {
        this.phrases = phrases;
        this.files = lists.files();
        this.waiting = lists.waiting();
        this.large = lists.large();
        this.journal = journal;
    }

    /// What the visitor sent and has not published, and what the agency has published.
    List<Tile> tiles(Visitor visitor) {
        return phrases.seeingFiles(visitor, () -> counted(visitor));
    }

    private List<Tile> counted(Visitor visitor) {
        var words = visitor.words();
        var actor = visitor.signedIn();
        return List.of(
                Tile.of(words.number(sent(actor.user()).size()), words.text("intake.tile.waiting"))
                        .href(Paths.START + "#" + StartView.WAITING),
                Tile.of(words.number(files.count(actor.agency())), words.text("intake.tile.files"))
                        .href(Paths.START + "#" + StartView.FILES));
    }

    StartView view(Visitor visitor, SubmitForm form, List<Slip> slips, Shown shown) {
        var words = visitor.words();
        var agency = visitor.signedIn().agency();
        var kinds = phrases.kinds(visitor);
        var heading =
                PageHeading.of(words.text("intake.start.title"))
                        .caption(phrases.agency(words, agency))
                        .lead(words.text("intake.start.lead"));
        var fields = fields(visitor, form, slips);
        return new StartView(
                heading,
                kinds.isEmpty()
                        ? List.of(Notice.of(Tone.CAUTION, words.text("intake.start.no_kinds")))
                        : List.of(),
                problems(words, fields),
                kinds.isEmpty() ? Optional.empty() : Optional.of(form(visitor, form, fields)),
                phrases.seeingFiles(visitor, () -> files(visitor, shown)));
    }

    private StartView.Form form(Visitor visitor, SubmitForm form, StartView.Fields fields) {
        var words = visitor.words();
        return new StartView.Form(
                words.text("intake.start.form"),
                visitor.csrf(),
                String.valueOf(form.upload()),
                fields,
                words.text("intake.start.submit"),
                new StartView.Templates(
                        words.text("intake.start.templates"),
                        words.text("intake.start.templates.lead"),
                        phrases.kinds(visitor).stream()
                                .map(register -> template(words, register.kind()))
                                .toList()),
                LargeViews.sending(words, Paths.LARGE, 0));
    }

    private StartView.Template template(Words words, String kind) {
        String name = phrases.kindName(words, kind);
        return new StartView.Template(
                name,
                phrases.about(words, kind),
                Paths.TEMPLATES + kind + ".xlsx",
                Paths.TEMPLATES + kind + ".csv",
                new StartView.Survey(
                        Paths.survey(kind),
                        words.text("intake.survey.short"),
                        words.text("intake.survey.link", name)),
                words.text("intake.template.link", name, "XLSX"),
                words.text("intake.template.link", name, "CSV"));
    }

    private StartView.Fields fields(Visitor visitor, SubmitForm form, List<Slip> slips) {
        var words = visitor.words();
        var kinds =
                phrases.kinds(visitor).stream()
                        .map(
                                register ->
                                        Option.of(
                                                        register.kind(),
                                                        phrases.kindName(words, register.kind()))
                                                .hint(phrases.about(words, register.kind())))
                        .toList();
        String chosen = kinds.size() == 1 ? kinds.getFirst().value() : typed(form.kind());
        var divisions = new ArrayList<Option>();
        divisions.add(Option.of("", words.text("intake.regime.by_date")));
        for (var regime : phrases.regimes(words)) {
            divisions.add(Option.of(regime.getKey(), regime.getValue()));
        }
        var day = form.sentOn();
        return new StartView.Fields(
                RadioField.of("kind", words.text("intake.field.kind"), kinds)
                        .selected(chosen)
                        .error(error(words, slips, Part.KIND)),
                FileField.of("file", words.text("intake.field.file"), ".xlsx,.csv,.zip,.gz")
                        .hint(words.text("intake.field.file.hint"))
                        .progressLabel(words.text("intake.field.file.sending"))
                        .error(error(words, slips, Part.FILE)),
                DateField.of(
                                "sentOn",
                                words.text("intake.field.sent_on"),
                                DateField.Names.from(words::text))
                        .hint(words.text("intake.field.sent_on.hint"))
                        .value(
                                typed(day == null ? null : day.day()),
                                typed(day == null ? null : day.month()),
                                typed(day == null ? null : day.year()))
                        .error(error(words, slips, Part.SENT_ON)),
                SelectField.of("regime", words.text("intake.field.regime"), divisions)
                        .hint(words.text("intake.field.regime.hint"))
                        .selected(typed(form.regime()))
                        .error(error(words, slips, Part.REGIME)));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String error(Words words, List<Slip> slips, Part part) {
        return slips.stream()
                .filter(slip -> slip.part() == part)
                .findFirst()
                .map(slip -> words.text(slip.problem()))
                .orElse("");
    }

    private static Problems problems(Words words, StartView.Fields fields) {
        var items = new ArrayList<Link>();
        for (Field field : List.of(fields.kind().field(), fields.file().field())) {
            if (field.wrong()) {
                items.add(Problems.at(field));
            }
        }
        if (fields.sentOn().field().wrong()) {
            items.add(Problems.at(fields.sentOn()));
        }
        if (fields.regime().field().wrong()) {
            items.add(Problems.at(fields.regime().field()));
        }
        return items.isEmpty() ? Problems.none() : Problems.of(words::text, items);
    }

    private StartView.Files files(Visitor visitor, Shown shown) {
        var words = visitor.words();
        var agency = visitor.signedIn().agency();
        int count = files.count(agency);
        int last = Math.max(1, Math.ceilDiv(count, PER_PAGE));
        int page = Math.clamp(shown.page(), 1, last);
        var rows = files.of(agency, PER_PAGE, (page - 1) * PER_PAGE);
        var uploads = sent(visitor.signedIn().user());
        return new StartView.Files(
                uploads.isEmpty()
                        ? Optional.empty()
                        : Optional.of(waiting(words, uploads, shown.waiting())),
                words.text("intake.files.title"),
                rows.isEmpty() ? Optional.empty() : Optional.of(published(words, rows)),
                new EmptyState(
                        words.text("intake.files.none"),
                        words.text("intake.files.none.text"),
                        List.of()),
                Pagination.of(
                        words::text,
                        count == 0 ? "" : words.text("intake.files.count", count, page, last),
                        new Pagination.Place(page, last),
                        to -> Paths.START + "?page=" + to));
    }

    /// What an officer has sent and not published, by what it is listed.
    private record Sent(String path, FileTerms terms, Instant receivedAt) {
        static Sent of(Upload upload) {
            return new Sent(Paths.upload(upload.id()), upload.terms(), upload.receivedAt());
        }

        static Sent of(LargeFile file) {
            return new Sent(Paths.large(file.id()), file.terms(), file.receivedAt());
        }
    }

    private List<Sent> sent(UserId officer) {
        return Stream.concat(
                        waiting.of(officer).stream().map(Sent::of),
                        large.of(officer).stream().map(Sent::of))
                .sorted(Comparator.comparing(Sent::receivedAt).reversed())
                .toList();
    }

    private StartView.Waiting waiting(Words words, List<Sent> uploads, Waiting wanted) {
        boolean some = wanted == Waiting.SOME && uploads.size() > FIRST;
        var shown = some ? uploads.subList(0, FIRST) : uploads;
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.column.received")),
                        Column.text(words.text("intake.column.kind")),
                        Column.text(words.text("intake.column.sent_on")),
                        Column.text(words.text("intake.column.next")));
        var rows = shown.stream().map(upload -> row(words, upload)).toList();
        return new StartView.Waiting(
                Table.of(words.text("intake.waiting.title"), columns, rows).cardsWhenNarrow(),
                some
                        ? Optional.of(
                                Link.to(
                                        Paths.START + "?waiting=all#" + StartView.WAITING,
                                        words.text("intake.waiting.all", uploads.size())))
                        : Optional.empty());
    }

    private List<Cell> row(Words words, Sent upload) {
        String kind = phrases.kindName(words, upload.terms().kind());
        String at = words.dateTime(upload.receivedAt());
        return List.of(
                Cell.text(at),
                Cell.text(kind),
                Cell.text(words.date(upload.terms().sentOn())),
                Cell.link(
                        Link.to(upload.path(), words.text("intake.waiting.check"))
                                .about(kind + ", " + at),
                        ""));
    }

    private Table published(Words words, List<SubmittedFile> rows) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.column.recorded")),
                        Column.text(words.text("intake.column.kind")),
                        Column.text(words.text("intake.column.covered")),
                        Column.number(words.text("intake.column.rows")),
                        Column.text(words.text("intake.column.sent_on")),
                        Column.text(words.text("intake.column.state")),
                        Column.text(words.text("intake.column.receipt")));
        var positions = journal.positionsOf(rows.stream().map(SubmittedFile::act).toList());
        return Table.of(
                        words.text("intake.files.title"),
                        columns,
                        rows.stream().map(file -> row(words, file, positions)).toList())
                .captionHidden()
                .cardsWhenNarrow();
    }

    /// What a clerk knows a file by, since its name is not kept: see decision 0047.
    private List<Cell> row(Words words, SubmittedFile file, Map<ActId, Position> positions) {
        var at =
                Optional.ofNullable(positions.get(file.act()))
                        .flatMap(journal::recordedAt)
                        .map(words::dateTime);
        return List.of(
                Cell.text(at.orElse("")),
                Cell.text(phrases.kindName(words, file.terms().kind())),
                Cell.text(phrases.covered(words, file.covered())),
                Cell.text(words.number(file.rows())),
                Cell.text(words.date(file.terms().sentOn())),
                Cell.tag(phrases.state(words, file.state())),
                Cell.link(
                        Link.to(Paths.file(file.id()), number(file.id()))
                                .about(words.text("intake.receipt.link")),
                        ""));
    }

    private static String number(UUID id) {
        return id.toString().substring(0, 8);
    }
}
