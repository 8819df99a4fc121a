package org.homeward.linkage;

import java.text.Normalizer;
import java.util.Locale;

/// Text brought to words of small letters, with their marks or without.
///
/// Nearly all letters are looked up; what is not in the small tables goes the way of Unicode's
/// rules (Unicode Standard Annex 15).
final class Letters {
    private static final char FIRST_ACCENTED = 0x80;
    private static final char FIRST_MARK = 0x300;
    private static final char LATIN_ADDITIONAL = 0x1e00;
    private static final char GREEK_EXTENDED = 0x1f00;
    private static final char BARRED_D = 0x111;
    private static final int MARKS_AND_NUMBERS =
            1 << Character.NON_SPACING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK
                    | 1 << Character.ENCLOSING_MARK
                    | 1 << Character.DECIMAL_DIGIT_NUMBER
                    | 1 << Character.LETTER_NUMBER
                    | 1 << Character.OTHER_NUMBER;

    /// The letter under the marks of each Latin letter; 0 where it is more than one.
    private static final char[] PLAIN = plainLetters();

    private Letters() {}

    private static char[] plainLetters() {
        var plain = new char[GREEK_EXTENDED];
        for (char letter = FIRST_ACCENTED; letter < plain.length; letter++) {
            if (letter < FIRST_MARK || letter >= LATIN_ADDITIONAL) {
                var apart = withoutMarks(String.valueOf(letter));
                plain[letter] = apart.length() == 1 ? apart.charAt(0) : 0;
            }
        }
        return plain;
    }

    /// Runs of letters, marks and digits in small letters, composed, with one space between them.
    static String words(String value) {
        var letters = (isComposed(value) ? value : composed(value)).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(letters.length());
        boolean apart = false;
        int at = 0;
        while (at < letters.length()) {
            int letter = letters.codePointAt(at);
            if (belongsToAWord(letter)) {
                if (apart && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(letter);
                apart = false;
            } else {
                apart = true;
            }
            at += Character.charCount(letter);
        }
        return words.toString();
    }

    private static boolean belongsToAWord(int letter) {
        return Character.isLetter(letter)
                || (1 << Character.getType(letter) & MARKS_AND_NUMBERS) != 0;
    }

    /// Whether all letters are of blocks in which every letter is composed.
    private static boolean isComposed(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (!isLatin(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(char letter) {
        return letter < FIRST_MARK || letter >= LATIN_ADDITIONAL && letter < GREEK_EXTENDED;
    }

    private static String composed(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /// Words without marks over and under letters, and without the bar of a barred d.
    static String plain(String value) {
        var words = words(value);
        var plain = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (letter < FIRST_ACCENTED) {
                plain.append(letter);
            } else if (letter < PLAIN.length && PLAIN[letter] != 0) {
                plain.append(PLAIN[letter]);
            } else {
                return withoutMarks(words);
            }
        }
        return plain.toString();
    }

    private static String withoutMarks(String words) {
        var apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> !isAMark(letter))
                .forEach(letter -> plain.appendCodePoint(letter == BARRED_D ? 'd' : letter));
        return plain.toString();
    }

    private static boolean isAMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// The digits from 0 to 9 alone.
    static String digits(String value) {
        var digits = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            }
        }
        return digits.length() == value.length() ? value : digits.toString();
    }
}
