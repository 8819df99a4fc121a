package org.homeward.base;

import java.text.Normalizer;
import java.util.Locale;

/// Normal forms of text. Always keep the original beside them.
public final class TextForms {
    private TextForms() {}

    /// Unicode NFC, inner white space (also no-break and ideographic) as one space, none at the
    /// ends.
    public static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var tidy = new StringBuilder(composed.length());
        boolean gap = false;
        for (int at = 0; at < composed.length(); at++) {
            char letter = composed.charAt(at);
            if (isSpace(letter)) {
                gap = true;
            } else {
                if (gap && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                gap = false;
                tidy.append(letter);
            }
        }
        return tidy.toString();
    }

    private static boolean isSpace(char letter) {
        return switch (letter) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
            case '\u00A0', '\u3000', '\u200B', '\uFEFF' -> true;
            default -> letter > '\u007F' && Character.isWhitespace(letter);
        };
    }

    /// Lower case without diacritics, for search keys: strips combining marks and maps the letters
    /// with a
    /// stroke that Unicode does not decompose (`đ`, `ð`, `ø`, `ł`) to their base letter.
    public static String fold(String text) {
        String lower = tidy(text).toLowerCase(Locale.ROOT);
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var folded = new StringBuilder(split.length());
        for (int at = 0; at < split.length(); at++) {
            char letter = split.charAt(at);
            switch (letter) {
                case '\u0111', '\u00F0', '\u0256' -> folded.append('d');
                case '\u00F8' -> folded.append('o');
                case '\u0142' -> folded.append('l');
                default -> {
                    if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                        folded.append(letter);
                    }
                }
            }
        }
        return folded.toString();
    }
}
