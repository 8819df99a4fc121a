package org.homeward.webkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with caption, sortable columns, rows, and a last row of totals.
///
/// It scrolls sideways inside its own region. Without rows it shows `emptyText`.
public record Table(
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        List<Cell> totals,
        Setting setting) {

    /// How it is set: text shown without rows, row height, whether the caption is only read aloud,
    /// and whether each row stands as a card where there is no room for columns.
    public record Setting(
            String emptyText, boolean dense, boolean captionHidden, boolean cardsWhenNarrow) {}

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
        return new Table(caption, columns, rows, List.of(), new Setting("", false, false, false));
    }

    public Table totals(List<Cell> totals) {
        return new Table(caption, columns, rows, totals, setting);
    }

    public Table emptyText(String text) {
        return with(
                new Setting(text, setting.dense, setting.captionHidden, setting.cardsWhenNarrow));
    }

    public Table dense() {
        return with(
                new Setting(
                        setting.emptyText, true, setting.captionHidden, setting.cardsWhenNarrow));
    }

    public Table captionHidden() {
        return with(new Setting(setting.emptyText, setting.dense, true, setting.cardsWhenNarrow));
    }

    /// For lists that people look through: on a phone each row is a card with its headings beside
    /// its values. Not for tables of figures, which are read across and down.
    public Table cardsWhenNarrow() {
        return with(new Setting(setting.emptyText, setting.dense, setting.captionHidden, true));
    }

    /// A role said in so many words where the look may take it away; else none.
    public @Nullable String role(String role) {
        return setting.cardsWhenNarrow ? role : null;
    }

    /// The heading that stands beside a cell of a card.
    public @Nullable String heading(Column column) {
        return setting.cardsWhenNarrow && column.kind() != Column.Kind.ROW_HEADING
                ? column.heading()
                : null;
    }

    private Table with(Setting setting) {
        return new Table(caption, columns, rows, totals, setting);
    }

    public String style() {
        return "govuk-table"
                + (setting.dense ? " govuk-table--dense" : "")
                + (setting.captionHidden ? " govuk-table--no-caption" : "")
                + (setting.cardsWhenNarrow ? " govuk-table--cards" : "");
    }

    public String captionStyle() {
        return setting.captionHidden ? "govuk-visually-hidden" : "govuk-table__caption";
    }
}
