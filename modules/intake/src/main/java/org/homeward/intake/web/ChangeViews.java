package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.intake.Register.Change;
import org.homeward.intake.Register.Fate;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.Row;
import org.homeward.intake.model.ChangeTexts;
import org.homeward.intake.model.DryRun;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;

/// Puts the records that a file would revise into words: each field with its value before and
/// after, some records a page, all of them reachable.
final class ChangeViews {
    private static final int PER_PAGE = 20;

    private final Phrases phrases;

    ChangeViews(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Empty when the file revises nothing.
    Optional<DryRunView.Sample> view(Words words, DryRun run, Map<Integer, Row> rows, int wanted) {
        var revised = run.findings().stream().filter(it -> it.fate() == Fate.REVISED).toList();
        if (revised.isEmpty()) {
            return Optional.empty();
        }
        int last = Math.ceilDiv(revised.size(), PER_PAGE);
        int page = Math.clamp(wanted, 1, last);
        int from = (page - 1) * PER_PAGE;
        var shown = revised.subList(from, Math.min(revised.size(), from + PER_PAGE));
        String path = Paths.upload(run.upload().id());
        return Optional.of(
                new DryRunView.Sample(
                        "revisions",
                        words.text("intake.revisions.title"),
                        words.text("intake.revisions.text"),
                        table(words, run, shown, rows),
                        pages(words, path, revised.size(), new Pagination.Place(page, last))));
    }

    private static Pagination pages(Words words, String path, int count, Pagination.Place place) {
        String text = words.text("intake.revisions.count", count, place.current(), place.last());
        var pages =
                Pagination.of(words::text, text, place, to -> ErrorFilter.revisionsHref(path, to));
        return new Pagination(words.text("intake.revisions.title"), text, pages.steps());
    }

    private Table table(Words words, DryRun run, List<Finding> shown, Map<Integer, Row> rows) {
        var texts =
                new ChangeTexts(
                        phrases.vocabulary(),
                        phrases.register(run.upload().terms().kind()).columns(),
                        new PackWording(words));
        var columns =
                List.of(
                        Column.number(words.text("intake.column.line")),
                        Column.rowHeading(words.text("intake.column.record_number")),
                        Column.text(words.text("intake.column.field")),
                        Column.text(words.text("intake.column.before")),
                        Column.text(words.text("intake.column.after")));
        var cells = new ArrayList<List<Cell>>();
        for (var finding : shown) {
            var row = rows.get(finding.line());
            if (row != null) {
                finding.changes()
                        .forEach(change -> cells.add(cells(words, run, texts, row, change)));
            }
        }
        return Table.of(words.text("intake.revisions.title"), columns, cells)
                .captionHidden()
                .cardsWhenNarrow()
                .dense();
    }

    private List<Cell> cells(Words words, DryRun run, ChangeTexts texts, Row row, Change change) {
        String kind = run.upload().terms().kind();
        return List.of(
                Cell.text("" + row.line()),
                Cell.text(row.recordNumber()),
                Cell.text(phrases.column(words, kind, change.column())),
                texts.before(change).map(Cell::text).orElseGet(() -> empty(words)),
                texts.after(change, row).map(Cell::text).orElseGet(() -> empty(words)));
    }

    private static Cell empty(Words words) {
        return Cell.none(words.text("intake.no_value"));
    }
}
