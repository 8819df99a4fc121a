package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homeward.base.Problem;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.DryRun;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Option;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Tone;

/// Puts the errors of a file's rows into words: filtered, a page at a time, all of them reachable.
final class ErrorViews {
    private static final int PER_PAGE = 50;

    private static final int LONGEST_VALUE = 120;
    private static final Pattern HEADINGS = Pattern.compile("heading.*|.*_sides?");

    private final Phrases phrases;

    ErrorViews(Phrases phrases) {
        this.phrases = phrases;
    }

    DryRunView.Errors view(Words words, DryRun run, ErrorFilter filter) {
        var all = run.reading().findings();
        var found = all.stream().filter(filter::admits).toList();
        int last = Math.max(1, Math.ceilDiv(found.size(), PER_PAGE));
        int page = Math.clamp(filter.wantedPage(), 1, last);
        int from = (page - 1) * PER_PAGE;
        var shown = found.subList(from, Math.min(found.size(), from + PER_PAGE));
        String path = Paths.upload(run.upload().id());
        String kind = run.upload().terms().kind();
        return new DryRunView.Errors(
                title(words, run),
                filters(words, run, filter),
                choices(words, run, filter),
                table(words, kind, shown),
                Pagination.of(
                        words::text,
                        count(words, found, page, last),
                        new Pagination.Place(page, last),
                        to ->
                                ErrorFilter.href(
                                        path, filter.wantedColumn(), filter.wantedReason(), to)),
                downloads(words, run, path));
    }

    private static String title(Words words, DryRun run) {
        if (run.reading().warnings().isEmpty()) {
            return words.text("intake.errors.title");
        }
        return words.text(
                run.reading().problems().isEmpty()
                        ? "intake.warnings.title"
                        : "intake.errors.title_all");
    }

    private static String count(Words words, List<RowProblem> found, int page, int last) {
        long warnings = found.stream().filter(RowProblem::isWarning).count();
        return warnings == 0
                ? words.text("intake.errors.count", found.size(), page, last)
                : words.text(
                        "intake.errors.count_all", found.size() - warnings, warnings, page, last);
    }

    private static Downloads downloads(Words words, DryRun run, String path) {
        String of = run.reading().problems().isEmpty() ? "intake.warnings." : "intake.errors.";
        String rows = words.text(of + "workbook");
        return new Downloads(
                words.text(of + "download"),
                List.of(
                        new Downloads.Item(path + "/errors.xlsx", rows, "XLSX", ""),
                        new Downloads.Item(path + "/errors.csv", rows, "CSV", "")));
    }

    Table table(Words words, String kind, List<RowProblem> shown) {
        var columns =
                List.of(
                        Column.number(words.text("intake.column.line")),
                        Column.text(words.text("intake.column.weight")),
                        Column.text(words.text("intake.column.column")),
                        Column.text(words.text("intake.column.value")),
                        Column.text(words.text("intake.column.reason")));
        var rows =
                shown.stream()
                        .map(
                                problem ->
                                        List.of(
                                                line(words, problem),
                                                weight(words, problem),
                                                column(words, kind, problem),
                                                value(words, problem),
                                                Cell.text(words.text(problem.problem()))))
                        .toList();
        return Table.of(words.text("intake.errors.title"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .dense()
                .emptyText(words.text("intake.errors.none"));
    }

    private static Cell line(Words words, RowProblem problem) {
        return problem.line() == 0
                ? Cell.none(words.text("intake.whole_file"))
                : Cell.text("" + problem.line());
    }

    private static Cell weight(Words words, RowProblem problem) {
        return switch (problem.weight()) {
            case ERROR -> Cell.tag(new Tag(words.text("intake.weight.error"), Tone.DANGER));
            case WARNING -> Cell.tag(new Tag(words.text("intake.weight.warning"), Tone.CAUTION));
        };
    }

    private Cell column(Words words, String kind, RowProblem problem) {
        boolean ofHeadings = HEADINGS.matcher(ErrorFilter.code(problem)).matches();
        return problem.column().isEmpty()
                ? Cell.none(words.text(ofHeadings ? "intake.headings" : "intake.whole_row"))
                : Cell.text(phrases.column(words, kind, problem.column()));
    }

    private static Cell value(Words words, RowProblem problem) {
        return problem.value().isEmpty()
                ? Cell.none(words.text("intake.no_value"))
                : Cell.text(shortened(problem.value()));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, LONGEST_VALUE) + "\u2026";
    }

    private Filters filters(Words words, DryRun run, ErrorFilter filter) {
        String path = Paths.upload(run.upload().id());
        var chips = new ArrayList<Filters.Chip>();
        if (!filter.wantedColumn().isEmpty()) {
            chips.add(
                    new Filters.Chip(
                            phrases.column(
                                    words, run.upload().terms().kind(), filter.wantedColumn()),
                            ErrorFilter.href(path, "", filter.wantedReason(), 1)));
        }
        if (!filter.wantedReason().isEmpty()) {
            chips.add(
                    new Filters.Chip(
                            reason(words, filter.wantedReason()),
                            ErrorFilter.href(path, filter.wantedColumn(), "", 1)));
        }
        return new Filters(Filters.Names.from(words::text), path, chips, Filters.Shown.CLOSED);
    }

    private List<SelectField> choices(Words words, DryRun run, ErrorFilter filter) {
        String kind = run.upload().terms().kind();
        var problems = run.reading().findings();
        return List.of(
                SelectField.of(
                                "column",
                                words.text("intake.column.column"),
                                options(
                                        words,
                                        problems,
                                        RowProblem::column,
                                        column -> phrases.column(words, kind, column)))
                        .selected(filter.wantedColumn()),
                SelectField.of(
                                "reason",
                                words.text("intake.column.reason"),
                                options(
                                        words,
                                        problems,
                                        ErrorFilter::code,
                                        code -> reason(words, code)))
                        .selected(filter.wantedReason()));
    }

    private static List<Option> options(
            Words words,
            List<RowProblem> problems,
            Function<RowProblem, String> code,
            Function<String, String> label) {
        var counts = new LinkedHashMap<String, Integer>();
        problems.stream()
                .map(code)
                .filter(it -> !it.isEmpty())
                .forEach(it -> counts.merge(it, 1, Integer::sum));
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.text("intake.errors.all")));
        counts.forEach(
                (value, count) ->
                        options.add(
                                Option.of(
                                        value,
                                        words.text(
                                                "intake.errors.option",
                                                label.apply(value),
                                                count))));
        return options;
    }

    /// The reason without what it says of one cell.
    private static String reason(Words words, String code) {
        String brief = "intake.reason." + code;
        if (words.has(brief)) {
            return words.text(brief);
        }
        String key = words.has("intake.problem." + code) ? "intake.problem." + code : code;
        return words.has(key)
                ? words.text(new Problem(key, List.of("…", "…", "…")))
                : words.text("intake.errors.other");
    }
}
