package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.Sheet;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Table;
import org.jspecify.annotations.Nullable;

/// Lays sheets out as tables of a page; every number leads to the list that it counts.
final class SheetTables {
    private final FigureRequest request;
    private final Words words;

    SheetTables(FigureRequest request, Words words) {
        this.request = request;
        this.words = words;
    }

    Table table(Sheet sheet) {
        var caption = sheet.title().figure() + ", " + sheet.title().period();
        return sheet.isCrossed() ? crossed(sheet, caption) : listed(sheet, caption);
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
        if (sheet.unplaced() > 0 && sheet.headings().size() == 1) {
            rows.add(
                    List.of(
                            Cell.text(words.text("figures.unplaced")),
                            Cell.text(words.number(sheet.unplaced())),
                            Cell.text(share(sheet.unplaced(), sheet.total()))));
        }
        var totals = new ArrayList<Cell>();
        totals.add(Cell.text(words.text("figures.total")));
        sheet.headings().stream().skip(1).forEach(_ -> totals.add(Cell.text("")));
        totals.add(number(sheet.total(), null));
        totals.add(Cell.text(share(sheet.total(), sheet.total())));
        return finished(Table.of(caption, columns, rows).totals(totals));
    }

    /// Two breakdowns with the totals of rows and columns, as they are counted.
    private Table crossed(Sheet sheet, String caption) {
        var cross = CrossTable.of(sheet);
        var columns = new ArrayList<Column>();
        columns.add(Column.rowHeading(cross.down().heading()));
        cross.across().values().forEach(value -> columns.add(Column.number(value.label())));
        columns.add(Column.number(words.text("figures.total")));
        var rows = new ArrayList<List<Cell>>();
        for (var row : cross.down().values()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text(row.label()));
            for (var column : cross.across().values()) {
                var key = cross.key(row, column);
                cells.add(
                        cross.count(key)
                                .map(count -> number(count, key))
                                .orElseGet(() -> Cell.text(words.number(0))));
            }
            cells.add(margin(cross.down(), row));
            rows.add(cells);
        }
        var totals = new ArrayList<Cell>();
        totals.add(Cell.text(words.text("figures.total")));
        cross.across().values().forEach(column -> totals.add(margin(cross.across(), column)));
        totals.add(number(sheet.total(), null));
        return finished(Table.of(caption, columns, rows).totals(totals));
    }

    private Cell margin(CrossTable.Side side, Sheet.Value value) {
        var alone = request.by(request.by().get(side.axis()));
        var key = new Key(Collections.singletonList(value.code()));
        return Cell.link(
                FigureQuestion.of(alone).address("/trace") + "&cell=" + TraceCell.text(key),
                words.number(value.total()));
    }

    private Cell number(long count, @Nullable Key key) {
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
