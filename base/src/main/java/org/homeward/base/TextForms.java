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
        return composed.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+", " ").strip();
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
