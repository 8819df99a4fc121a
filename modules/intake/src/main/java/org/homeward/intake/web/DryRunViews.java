package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.web.Visitor;
import org.homeward.base.Period;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Coverage;
import org.homeward.intake.model.DryRun;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;

/// Puts a dry run into words.
final class DryRunViews {
    private static final int SAMPLE = 20;

    private final Phrases phrases;
    private final ErrorViews errors;
    private final ChangeViews changes;
    private final RepairViews repairs;
    private final ForeignViews foreign;

    DryRunViews(Phrases phrases) {
        this.phrases = phrases;
        this.errors = new ErrorViews(phrases);
        this.changes = new ChangeViews(phrases);
        this.repairs = new RepairViews(phrases);
        this.foreign = new ForeignViews(phrases);
    }

    /// @param outcome what the last attempt came to, as a part of a key of words; empty at first
    DryRunView view(
            Visitor visitor,
            DryRun run,
            ErrorFilter filter,
            Optional<DryRunView.Split> split,
            String outcome) {
        var words = visitor.words();
        // What is wrong with the file as a whole stands in the notice; there is nothing to list.
        boolean wrong = !run.reading().findings().isEmpty() && run.reading().lines() > 0;
        return new DryRunView(
                top(words, run, outcome),
                split,
                repairs.view(words, run.reading().repairs()),
                run.reading()
                        .foreign()
                        .map(it -> foreign.view(words, run.upload().terms().kind(), it)),
                wrong ? Optional.of(errors.view(words, run, filter)) : Optional.empty(),
                samples(words, run, filter),
                decision(visitor, run));
    }

    private DryRunView.Top top(Words words, DryRun run, String outcome) {
        var terms = run.upload().terms();
        var heading =
                PageHeading.of(words.text("intake.check.title"))
                        .caption(phrases.kindName(words, terms.kind()))
                        .lead(words.text("intake.check.lead"));
        var file =
                new SummaryList(
                        List.of(
                                item(words, "agency", phrases.agency(words, terms.agency())),
                                item(words, "kind", phrases.kindName(words, terms.kind())),
                                item(words, "sent_on", words.date(terms.sentOn())),
                                item(words, "regime", phrases.regime(words, terms)),
                                item(words, "rows", words.number(run.reading().lines())),
                                item(words, "covered", phrases.covered(words, covered(run)))));
        return new DryRunView.Top(
                Phrases.crumbs(words),
                heading,
                notices(words, run, outcome),
                tiles(words, run),
                new DryRunView.Sent(words.text("intake.check.file"), file));
    }

    private Optional<Period> covered(DryRun run) {
        var register = phrases.register(run.upload().terms().kind());
        return Coverage.of(register, run.reading().rows());
    }

    private static SummaryList.Item item(Words words, String key, String value) {
        return SummaryList.item(words.text("intake.column." + key), value);
    }

    private List<Notice> notices(Words words, DryRun run, String outcome) {
        var notices = new ArrayList<Notice>();
        if (!outcome.isEmpty() && words.has("intake.outcome." + outcome)) {
            notices.add(Notice.of(Tone.CAUTION, words.text("intake.outcome." + outcome)));
        }
        if (run.reading().lines() == 0) {
            run.reading().problems().stream()
                    .map(problem -> told(words, problem))
                    .map(text -> Notice.of(Tone.DANGER, text))
                    .map(it -> it.heading(words.text("intake.check.unreadable")))
                    .forEach(notices::add);
        }
        run.earlier()
                .map(
                        file ->
                                Notice.of(Tone.CAUTION, words.text("intake.check.same_file"))
                                        .links(
                                                List.of(
                                                        Link.to(
                                                                Paths.file(file.id()),
                                                                words.text(
                                                                        "intake.receipt.link")))))
                .ifPresent(notices::add);
        int warnings = run.reading().warnings().size();
        if (warnings > 0 && run.reading().problems().isEmpty()) {
            notices.add(
                    Notice.of(Tone.CAUTION, words.text("intake.warnings.notice", warnings))
                            .links(
                                    List.of(
                                            Link.to(
                                                    "#errors",
                                                    words.text("intake.warnings.title")))));
        }
        run.reading().notes().stream()
                .map(note -> Notice.of(Tone.NEUTRAL, words.text(note)))
                .forEach(notices::add);
        return notices;
    }

    private static String told(Words words, RowProblem problem) {
        String text = words.text(problem.problem());
        return problem.line() == 0 ? text : words.text("intake.at_line", problem.line(), text);
    }

    private static List<Tile> tiles(Words words, DryRun run) {
        if (run.reading().lines() == 0 && !run.reading().problems().isEmpty()) {
            return List.of();
        }
        var counts = run.counts();
        var tiles = new ArrayList<Tile>();
        tiles.add(tile(words, "created", counts.created()));
        var revised = tile(words, "revised", counts.revised());
        tiles.add(counts.revised() > 0 ? revised.href("#revisions") : revised);
        tiles.add(tile(words, "unchanged", counts.unchanged()).tone(Tone.NEUTRAL));
        tiles.add(tile(words, "withdrawn", counts.withdrawn()));
        int wrong = run.reading().problems().size();
        if (wrong > 0) {
            tiles.add(tile(words, "errors", wrong).tone(Tone.DANGER).href("#errors"));
        }
        int warnings = run.reading().warnings().size();
        if (warnings > 0) {
            tiles.add(tile(words, "warnings", warnings).tone(Tone.CAUTION).href("#errors"));
        }
        return tiles;
    }

    private static Tile tile(Words words, String key, int count) {
        return Tile.of(words.number(count), words.text("intake.tile." + key));
    }

    private List<DryRunView.Sample> samples(Words words, DryRun run, ErrorFilter filter) {
        var rows =
                run.reading().rows().stream()
                        .collect(Collectors.toMap(Row::line, Function.identity()));
        var samples = new ArrayList<DryRunView.Sample>();
        changes.view(words, run, rows, filter.wantedRevisions()).ifPresent(samples::add);
        var doubtful = run.findings().stream().filter(it -> !it.duplicates().isEmpty()).toList();
        if (!doubtful.isEmpty()) {
            samples.add(duplicates(words, doubtful, rows));
        }
        return samples;
    }

    private static DryRunView.Sample duplicates(
            Words words, List<Finding> findings, Map<Integer, Row> rows) {
        String heading = words.text("intake.duplicates.title");
        var columns =
                List.of(
                        Column.number(words.text("intake.column.line")),
                        Column.rowHeading(words.text("intake.column.record_number")),
                        Column.text(words.text("intake.column.duplicates")));
        var shown = findings.subList(0, Math.min(SAMPLE, findings.size()));
        var cells =
                shown.stream()
                        .map(
                                finding ->
                                        List.of(
                                                Cell.text("" + finding.line()),
                                                Cell.text(number(rows, finding)),
                                                Cell.lines(alike(words, finding))))
                        .toList();
        return new DryRunView.Sample(
                "duplicates",
                heading,
                words.text("intake.duplicates.text", shown.size(), findings.size()),
                Table.of(heading, columns, cells).captionHidden().dense(),
                Pagination.of(words::text, "", new Pagination.Place(1, 1), _ -> ""));
    }

    private static List<String> alike(Words words, Finding finding) {
        return finding.duplicates().stream()
                .map(
                        why ->
                                words.text(
                                        "intake.duplicates.of_line",
                                        words.text(why),
                                        why.arguments().getFirst()))
                .toList();
    }

    private static String number(Map<Integer, Row> rows, Finding finding) {
        var row = rows.get(finding.line());
        return row == null ? "" : row.recordNumber();
    }

    private DryRunView.Decision decision(Visitor visitor, DryRun run) {
        var words = visitor.words();
        int changed = run.counts().changed();
        String hindrance = "";
        if (!run.reading().problems().isEmpty()) {
            hindrance = words.text("intake.publish.has_problems", run.reading().problems().size());
        } else if (changed == 0) {
            hindrance = words.text("intake.publish.nothing_new");
        }
        return new DryRunView.Decision(
                visitor.csrf(),
                Paths.upload(run.upload().id()),
                "" + run.edition(),
                hindrance.isEmpty()
                        ? repairs.field(words, run.reading().repairs())
                        : Optional.empty(),
                hindrance.isEmpty()
                        ? words.text("intake.publish.button", changed)
                        : words.text("intake.publish.disabled"),
                hindrance,
                new DryRunView.Forgetting(
                        Button.submit(words.text("intake.forget.button")).secondary(),
                        words.text("intake.forget.hint")));
    }
}
