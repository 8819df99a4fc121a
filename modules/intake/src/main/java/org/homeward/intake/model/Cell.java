package org.homeward.intake.model;

/// A cell as it stands in the file, before anybody knows what its column means.
///
/// @param text the text, a plain decimal number, an ISO date, the formula, or the error shown
public record Cell(String text, Kind kind) {
    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    /// What the program that wrote the file says of the cell.
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    public boolean isEmpty() {
        return text.isBlank() && kind != Kind.FORMULA;
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
