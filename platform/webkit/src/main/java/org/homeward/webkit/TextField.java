package org.homeward.webkit;

/// A text to type: one line, several lines, a number or a password. Keeps the text as typed.
public record TextField(Field field, String value, Kind kind, String autocomplete, int size) {

    /// What is typed; decides the control, the keyboard of a phone and spelling help.
    public enum Kind {
        LINE,
        LINES,
        DIGITS,
        EMAIL,
        PHONE,
        PASSWORD
    }

    public static TextField of(String name, String label) {
        return new TextField(Field.of(name, label), "", Kind.LINE, "off", 0);
    }

    public TextField hint(String hint) {
        return new TextField(field.hint(hint), value, kind, autocomplete, size);
    }

    public TextField error(String error) {
        return new TextField(field.error(error), value, kind, autocomplete, size);
    }

    public TextField value(String value) {
        return new TextField(field, value, kind, autocomplete, size);
    }

    public TextField kind(Kind kind) {
        return new TextField(field, value, kind, autocomplete, size);
    }

    public TextField autocomplete(String purpose) {
        return new TextField(field, value, kind, purpose, size);
    }

    /// Rows of a text of several lines.
    public TextField rows(int rows) {
        return new TextField(field, value, Kind.LINES, autocomplete, rows);
    }

    /// Width by what is expected: 2, 3, 4, 5, 10, 20 or 30 characters; 0 is the full column.
    public TextField width(int characters) {
        return new TextField(field, value, kind, autocomplete, characters);
    }

    public String style() {
        String width = size == 0 ? "" : " govuk-input--width-" + size;
        return "govuk-input" + width + (field.wrong() ? " govuk-input--error" : "");
    }

    public String type() {
        return switch (kind) {
            case PASSWORD -> "password";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case LINE, LINES, DIGITS -> "text";
        };
    }
}
