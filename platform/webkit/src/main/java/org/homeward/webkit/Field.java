package org.homeward.webkit;

/// What every form field has: its name, its label, a hint, and what is wrong with what was typed.
public record Field(String name, String label, String hint, String error) {
    public Field {
        if (name.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a field needs a name and a label");
        }
    }

    public static Field of(String name, String label) {
        return new Field(name, label, "", "");
    }

    public Field hint(String hint) {
        return new Field(name, label, hint, error);
    }

    public Field error(String error) {
        return new Field(name, label, hint, error);
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /// The id in the page; problems link to it.
    public String id() {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// The ids of hint and error, for `aria-describedby`; empty when there is neither.
    public String describedBy() {
        String hintId = hint.isEmpty() ? "" : id() + "-hint";
        String errorId = error.isEmpty() ? "" : id() + "-error";
        return (hintId + " " + errorId).strip();
    }
}
