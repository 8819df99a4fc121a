package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.WaitingUploads;
import org.homeward.intake.web.SubmitForm.Part;
import org.homeward.intake.web.SubmitForm.Slip;
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

    private final Phrases phrases;
    private final SubmittedFiles files;
    private final WaitingUploads waiting;

    StartViews(Phrases phrases, SubmittedFiles files, WaitingUploads waiting) {
        this.phrases = phrases;
        this.files = files;
        this.waiting = waiting;
    }

    /// What the visitor sent and has not published, and what the agency has published.
    List<Tile> tiles(Visitor visitor) {
        var words = visitor.words();
        var actor = visitor.signedIn();
        return List.of(
                Tile.of(
                                words.number(waiting.of(actor.user()).size()),
                                words.text("intake.tile.waiting"))
                        .href(Paths.START + "#" + StartView.WAITING),
                Tile.of(words.number(files.count(actor.agency())), words.text("intake.tile.files"))
                        .href(Paths.START + "#" + StartView.FILES));
    }

    StartView view(Visitor visitor, SubmitForm form, List<Slip> slips, int page) {
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
                files(visitor, page));
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
                                .toList()));
    }

    private StartView.Template template(Words words, String kind) {
        String name = phrases.kindName(words, kind);
        return new StartView.Template(
                name,
                phrases.about(words, kind),
                Paths.TEMPLATES + kind + ".xlsx",
                Paths.TEMPLATES + kind + ".csv",
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
                FileField.of("file", words.text("intake.field.file"), ".xlsx,.csv")
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
                .map(slip -> words.text("intake.slip." + slip.key(), slip.limit()))
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

    private StartView.Files files(Visitor visitor, int wanted) {
        var words = visitor.words();
        var agency = visitor.signedIn().agency();
        int count = files.count(agency);
        int last = Math.max(1, Math.ceilDiv(count, PER_PAGE));
        int page = Math.clamp(wanted, 1, last);
        var rows = files.of(agency, PER_PAGE, (page - 1) * PER_PAGE);
        var uploads = waiting.of(visitor.signedIn().user());
        return new StartView.Files(
                uploads.isEmpty() ? Optional.empty() : Optional.of(waiting(words, uploads)),
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

    private Table waiting(Words words, List<Upload> uploads) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.column.received")),
                        Column.text(words.text("intake.column.kind")),
                        Column.text(words.text("intake.column.sent_on")),
                        Column.text(words.text("intake.column.next")));
        var rows =
                uploads.stream()
                        .map(
                                upload ->
                                        List.of(
                                                Cell.text(words.dateTime(upload.receivedAt())),
                                                Cell.text(
                                                        phrases.kindName(
                                                                words, upload.terms().kind())),
                                                Cell.text(words.date(upload.terms().sentOn())),
                                                Cell.link(
                                                        Paths.upload(upload.id()),
                                                        words.text("intake.waiting.check"))))
                        .toList();
        return Table.of(words.text("intake.waiting.title"), columns, rows).cardsWhenNarrow();
    }

    private Table published(Words words, List<SubmittedFile> rows) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.column.sent_on")),
                        Column.text(words.text("intake.column.kind")),
                        Column.number(words.text("intake.column.rows")),
                        Column.text(words.text("intake.column.state")),
                        Column.text(words.text("intake.column.receipt")));
        return Table.of(
                        words.text("intake.files.title"),
                        columns,
                        rows.stream().map(file -> row(words, file)).toList())
                .captionHidden()
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, SubmittedFile file) {
        var receipt =
                Link.to(Paths.file(file.id()), words.text("intake.receipt.link"))
                        .about(number(file.id()));
        return List.of(
                Cell.text(words.date(file.terms().sentOn())),
                Cell.text(phrases.kindName(words, file.terms().kind())),
                Cell.text(words.number(file.rows())),
                Cell.tag(phrases.state(words, file.state())),
                Cell.link(receipt, ""));
    }

    private static String number(UUID id) {
        return id.toString().substring(0, 8);
    }
}
