package org.homeward.intake.model;

/// A cell as it stands in the file, before anybody knows what its column means.
///
/// @param text the text, a plain decimal number, an ISO date, the formula, or the error shown
public record Cell(String text, Kind kind) {
    /// So many digits of a number a spreadsheet program keeps.
    static final int EXACT_DIGITS = 15;

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

    /// The text for a copy of the file. What cannot be taken as it stands (a formula, an error, a
    /// number that was rounded) starts like a formula there, so that it is refused there as well.
    public String copied() {
        boolean rounded = kind == Kind.NUMBER && text.replace(".", "").length() > EXACT_DIGITS;
        return switch (kind) {
            case FORMULA -> text.substring(text.indexOf('=') < 0 ? 0 : text.indexOf('='));
            case ERROR -> "=" + text;
            case TEXT, NUMBER, DATE -> rounded ? "=" + text : text;
        };
    }

    public boolean isEmpty() {
        return text.isBlank() && kind != Kind.FORMULA;
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
