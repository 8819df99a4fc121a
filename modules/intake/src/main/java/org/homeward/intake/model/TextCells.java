package org.homeward.intake.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.base.Problem;
import org.homeward.base.TextForms;

/// Decides whether text from outside is what it seems: no formula, nothing invisible, not garbled.
final class TextCells {
    /// Also in the full-width forms that some spreadsheets take for the same.
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

    private static final Pattern PHONE = Pattern.compile("\\+[\\d\\s().-]{4,}");

    /// A dash before a name: letters and what stands between them, which no spreadsheet can run.
    private static final Pattern DASHED_NAME =
            Pattern.compile("-\\s?\\p{L}[\\p{L}\\p{M} .'\u2019-]*");

    /// What spreadsheet programs leave in a cell that they could not work out.
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextCells() {}

    /// As [TextForms#tidy], at once for the plain text that most cells hold.
    ///
    /// The apostrophe by which our own lists keep a spreadsheet from taking a text for a formula is
    /// no part of the text.
    static String tidy(String text) {
        String tidy = isPlain(text) ? text : TextForms.tidy(text);
        boolean defused =
                tidy.length() > 1
                        && tidy.charAt(0) == '\''
                        && FORMULA_STARTS.indexOf(tidy.charAt(1)) >= 0;
        return defused ? tidy.substring(1) : tidy;
    }

    /// Whether there is nothing to tidy: visible ASCII with single spaces between.
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter > '~' || letter < ' ' || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    /// Whether somebody wrote a dash or nothing at all.
    static boolean isEmpty(String tidy) {
        return tidy.isEmpty()
                || (tidy.length() == 1 && "-\u2013\u2014/.".indexOf(tidy.charAt(0)) >= 0);
    }

    /// What is wrong with the text, if anything.
    static Optional<Problem> problem(String raw, String tidy, int longest) {
        if (ERROR.matcher(tidy).matches()) {
            return Optional.of(Problem.of("intake.problem.error_cell"));
        }
        if (mayRun(tidy) || raw.charAt(0) == '\t' || raw.charAt(0) == '\r') {
            return Optional.of(Problem.of("intake.problem.formula_text"));
        }
        if (tidy.length() > longest) {
            return Optional.of(
                    Problem.of("intake.problem.text_too_long", Integer.toString(longest)));
        }
        if (tidy.chars().anyMatch(TextCells::isInvisible)) {
            return Optional.of(Problem.of("intake.problem.invisible_characters"));
        }
        if (isGarbled(tidy)) {
            return Optional.of(Problem.of("intake.problem.garbled"));
        }
        return Optional.empty();
    }

    private static boolean mayRun(String text) {
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !PHONE.matcher(text).matches()
                && !DASHED_NAME.matcher(text).matches();
    }

    /// Control characters and those that turn the direction of writing.
    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.CONTROL
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069)
                || Character.getType(letter) == Character.PRIVATE_USE;
    }

    /// Whether the text was once decoded with a wrong table.
    ///
    /// Three traces: the replacement character; UTF-8 read as a single-byte table, which encodes
    /// back into valid UTF-8; and a symbol in the middle of a word, as old one-byte fonts leave it.
    static boolean isGarbled(String text) {
        boolean high = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\uFFFD') {
                return true;
            }
            if (isSymbolOfOldFonts(letter) && touchesLetter(text, at)) {
                return true;
            }
            high |= letter >= 0x80;
        }
        return high && wasUtf8(text);
    }

    private static boolean isSymbolOfOldFonts(char letter) {
        return letter >= 0xA1
                && letter <= 0xBF
                && letter != 0xAA
                && letter != 0xAB
                && letter != 0xB7
                && letter != 0xBA
                && letter != 0xBB;
    }

    private static boolean touchesLetter(String text, int at) {
        return at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean wasUtf8(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        if (WINDOWS.newEncoder().encode(CharBuffer.wrap(text), bytes, true).isError()) {
            return false;
        }
        var letters = CharBuffer.allocate(text.length());
        return !StandardCharsets.UTF_8.newDecoder().decode(bytes.flip(), letters, true).isError();
    }
}
