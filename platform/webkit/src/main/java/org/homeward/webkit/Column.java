package org.homeward.webkit;

/// A column of a table: its heading, how its cells stand, and the link that sorts by it.
public record Column(String heading, Kind kind, String sortHref, Order order) {

    /// Numbers stand to the right with digits of equal width; a row heading names its row.
    public enum Kind {
        TEXT,
        NUMBER,
        ROW_HEADING
    }

    /// How the rows are sorted by this column now.
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING
    }

    public static Column text(String heading) {
        return new Column(heading, Kind.TEXT, "", Order.NONE);
    }

    public static Column number(String heading) {
        return new Column(heading, Kind.NUMBER, "", Order.NONE);
    }

    public static Column rowHeading(String heading) {
        return new Column(heading, Kind.ROW_HEADING, "", Order.NONE);
    }

    public Column sort(String href, Order order) {
        return new Column(heading, kind, href, order);
    }

    public String headingStyle() {
        return "govuk-table__header" + (kind == Kind.NUMBER ? " govuk-table__header--numeric" : "");
    }

    public String cellStyle() {
        return switch (kind) {
            case NUMBER -> "govuk-table__cell govuk-table__cell--numeric";
            case ROW_HEADING -> "govuk-table__header";
            case TEXT -> "govuk-table__cell";
        };
    }

    /// The value of `aria-sort`.
    public String ariaSort() {
        return switch (order) {
            case NONE -> "none";
            case ASCENDING -> "ascending";
            case DESCENDING -> "descending";
        };
    }
}
