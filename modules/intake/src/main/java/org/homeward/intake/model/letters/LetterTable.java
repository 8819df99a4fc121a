package org.homeward.intake.model.letters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The letters of a font from before Unicode, each one or more bytes.
final class LetterTable implements Decoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Map<String, String> letters;
    private final int longest;

    /// @param letters by their bytes, one character for each
    LetterTable(Map<String, String> letters) {
        this.letters = Map.copyOf(letters);
        this.longest = letters.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /// Empty where a byte stands for a letter that the table does not have. Signs are kept.
    @Override
    public Optional<String> read(byte[] bytes) {
        String codes = new String(bytes, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder(codes.length());
        int at = 0;
        while (at < codes.length()) {
            int length = lengthOfLetter(codes, at);
            if (length > 0) {
                text.append(letters.get(codes.substring(at, at + length)));
                at += length;
                continue;
            }
            char sign = new String(bytes, at, 1, WINDOWS).charAt(0);
            if (sign >= 0x80 && Character.isLetter(sign)) {
                return Optional.empty();
            }
            text.append(sign);
            at++;
        }
        return Optional.of(text.toString());
    }

    private int lengthOfLetter(String codes, int at) {
        for (int length = Math.min(longest, codes.length() - at); length > 0; length--) {
            if (letters.containsKey(codes.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /// Whether the table can write this small letter as a capital too.
    boolean hasCapitalOf(char letter) {
        return letters.containsValue(Character.toString(letter).toUpperCase(Locale.ROOT));
    }
}
