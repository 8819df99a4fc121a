package org.homeward.webkit;

import java.util.List;

/// A table with caption, sortable columns, rows, and a last row of totals.
///
/// It scrolls sideways inside its own region. Without rows it shows `emptyText`.
public record Table(
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        List<Cell> totals,
        Setting setting) {

    /// How it is set: text shown without rows, row height, and whether the caption is only read
    /// aloud.
    public record Setting(String emptyText, boolean dense, boolean captionHidden) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        for (var row : rows) {
            requireWidth(row, columns);
        }
        if (!totals.isEmpty()) {
            requireWidth(totals, columns);
        }
    }

    private static void requireWidth(List<Cell> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(row.size(), columns.size()));
        }
    }

    public static Table of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Table(caption, columns, rows, List.of(), new Setting("", false, false));
    }

    public Table totals(List<Cell> totals) {
        return new Table(caption, columns, rows, totals, setting);
    }

    public Table emptyText(String text) {
        return with(new Setting(text, setting.dense, setting.captionHidden));
    }

    public Table dense() {
        return with(new Setting(setting.emptyText, true, setting.captionHidden));
    }

    public Table captionHidden() {
        return with(new Setting(setting.emptyText, setting.dense, true));
    }

    private Table with(Setting setting) {
        return new Table(caption, columns, rows, totals, setting);
    }

    public String style() {
        return "govuk-table"
                + (setting.dense ? " govuk-table--dense" : "")
                + (setting.captionHidden ? " govuk-table--no-caption" : "");
    }

    public String captionStyle() {
        return setting.captionHidden ? "govuk-visually-hidden" : "govuk-table__caption";
    }
}
