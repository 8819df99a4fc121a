package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.Sheet;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Table;

/// Lays sheets out as tables of a page; every number leads to the list that it counts.
final class SheetTables {
    private static final int MOST_COLUMNS = 12;

    private final FigureRequest request;
    private final Words words;

    SheetTables(FigureRequest request, Words words) {
        this.request = request;
        this.words = words;
    }

    Table table(Sheet sheet) {
        var caption = sheet.title().figure() + ", " + sheet.title().period();
        if (sheet.headings().size() == 2
                && distinct(sheet, row -> row.labels().get(1)) <= MOST_COLUMNS) {
            return crossed(sheet, caption);
        }
        return listed(sheet, caption);
    }

    private static long distinct(Sheet sheet, Function<Sheet.Row, String> of) {
        return sheet.rows().stream().map(of).distinct().count();
    }

    /// One row per cell, with its share of the total.
    private Table listed(Sheet sheet, String caption) {
        var columns = new ArrayList<Column>();
        for (var heading : sheet.headings()) {
            columns.add(columns.isEmpty() ? Column.rowHeading(heading) : Column.text(heading));
        }
        if (columns.isEmpty()) {
            columns.add(Column.rowHeading(words.text("figures.column.figure")));
        }
        columns.add(Column.number(words.text("figures.count")));
        columns.add(Column.number(words.text("figures.share")));
        var rows = new ArrayList<List<Cell>>();
        for (var row : sheet.rows()) {
            var cells = new ArrayList<Cell>();
            row.labels().forEach(label -> cells.add(Cell.text(label)));
            cells.add(number(row.count(), row.key()));
            cells.add(Cell.text(share(row.count(), sheet.total())));
            rows.add(cells);
        }
        var totals = new ArrayList<Cell>();
        totals.add(Cell.text(words.text("figures.total")));
        sheet.headings().stream().skip(1).forEach(_ -> totals.add(Cell.text("")));
        totals.add(number(sheet.total(), null));
        totals.add(Cell.text(share(sheet.total(), sheet.total())));
        return finished(Table.of(caption, columns, rows).totals(totals));
    }

    /// The first breakdown down, the second across.
    private Table crossed(Sheet sheet, String caption) {
        Map<String, Map<String, Sheet.Row>> byRow = new LinkedHashMap<>();
        for (var row : sheet.rows()) {
            byRow.computeIfAbsent(row.labels().getFirst(), _ -> new LinkedHashMap<>())
                    .put(row.labels().get(1), row);
        }
        var across = across(sheet);
        var columns = new ArrayList<Column>();
        columns.add(Column.rowHeading(sheet.headings().getFirst()));
        across.forEach(label -> columns.add(Column.number(label)));
        columns.add(Column.number(words.text("figures.total")));
        var rows = new ArrayList<List<Cell>>();
        byRow.forEach(
                (label, found) -> {
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.text(label));
                    across.forEach(column -> cells.add(number(found.get(column))));
                    cells.add(Cell.text(words.number(sum(found.values()))));
                    rows.add(cells);
                });
        var totals = new ArrayList<Cell>();
        totals.add(Cell.text(words.text("figures.total")));
        across.forEach(
                column ->
                        totals.add(
                                Cell.text(
                                        words.number(
                                                sum(
                                                        sheet.rows().stream()
                                                                .filter(
                                                                        row ->
                                                                                row.labels()
                                                                                        .get(1)
                                                                                        .equals(
                                                                                                column))
                                                                .toList())))));
        totals.add(number(sheet.total(), null));
        return finished(Table.of(caption, columns, rows).totals(totals));
    }

    /// The labels of the second breakdown in their own order, which each row keeps.
    private static List<String> across(Sheet sheet) {
        var chains =
                sheet.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.labels().getFirst(),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                row -> row.labels().get(1), Collectors.toList())));
        var merged = new ArrayList<String>();
        for (var chain : chains.values()) {
            int at = 0;
            for (var label : new LinkedHashSet<>(chain)) {
                int known = merged.indexOf(label);
                if (known < 0) {
                    merged.add(at, label);
                    at++;
                } else {
                    at = known + 1;
                }
            }
        }
        return merged;
    }

    private static long sum(Iterable<Sheet.Row> rows) {
        long sum = 0;
        for (var row : rows) {
            sum += row.count();
        }
        return sum;
    }

    private Cell number(@org.jspecify.annotations.Nullable Sheet.Row row) {
        return row == null ? Cell.text(words.number(0)) : number(row.count(), row.key());
    }

    private Cell number(long count, @org.jspecify.annotations.Nullable Key key) {
        var address = FigureQuestion.of(request).address("/trace");
        return Cell.link(
                key == null ? address : address + "&cell=" + TraceCell.text(key),
                words.number(count));
    }

    private String share(long count, long total) {
        return total == 0 ? "" : words.percent((double) count / total);
    }

    private Table finished(Table table) {
        return table.captionHidden().emptyText(words.text("figures.none_counted"));
    }
}
