package org.homeward.webkit;

/// One choice of a select, radio or checkbox field.
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    public Option hint(String hint) {
        return new Option(value, label, hint);
    }
}
