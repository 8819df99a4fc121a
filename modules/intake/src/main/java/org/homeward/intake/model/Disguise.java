package org.homeward.intake.model;

import java.util.Locale;
import java.util.Optional;

/// A file whose name says one format and whose bytes are the other. Both are read all the same; the
/// sender is told, since the name is what they go by and nobody keeps it.
public enum Disguise {
    /// Named as a workbook, and separated text.
    TEXT_AS_WORKBOOK,
    /// Named as separated text, and a workbook.
    WORKBOOK_AS_TEXT;

    private static final int SAMPLE = 2_000;

    /// How outcomes of sending call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for a name that says the truth or nothing, and for what is neither: that is refused in
    /// words of its own.
    public static Optional<Disguise> of(String name, byte[] bytes) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (folded.matches(".*\\.(csv|txt|tsv)") && packed) {
            return Optional.of(WORKBOOK_AS_TEXT);
        }
        return folded.matches(".*\\.xls[xm]?") && !packed && mayBeTable(bytes)
                ? Optional.of(TEXT_AS_WORKBOOK)
                : Optional.empty();
    }

    /// Not binary, and not the beginning of a page, a document or an object.
    private static boolean mayBeTable(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
        char first = 0;
        for (int at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
            if (bytes[at] == 0 && !wide) {
                return false;
            }
            if (first == 0 && bytes[at] > ' ') {
                first = (char) bytes[at];
            }
        }
        return first != 0 && "<{[%".indexOf(first) < 0;
    }
}
