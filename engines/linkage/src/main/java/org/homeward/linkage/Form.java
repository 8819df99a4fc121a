package org.homeward.linkage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What of a value counts when two are set side by side: two values are the same in a form when it
/// makes equal text of them. A form that leaves nothing makes the value a missing one.
///
/// @param name by which a saved model names it
public record Form(String name, UnaryOperator<String> of) {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    /// As it is written.
    public static final Form WRITTEN = new Form("written", value -> value);

    /// Words of letters and digits in small letters, composed, one space between them.
    public static final Form WORDS = new Form("words", Form::words);

    /// The same without marks over and under letters, and without the bar of a barred d.
    public static final Form PLAIN = new Form("plain", Form::plain);

    /// Plain words in the order of the alphabet.
    public static final Form SORTED = new Form("sorted", Form::sorted);

    /// Its digits alone.
    public static final Form DIGITS = new Form("digits", Form::digits);

    /// The last nine of its digits, or fewer: a telephone number with its country's prefix and
    /// without.
    public static final Form LAST_NINE_DIGITS = new Form("last nine digits", Form::lastNine);

    /// A day as `1999-04-05`, as far as it is known (`1999-04`, `1999`), however it is written;
    // what
    /// is no day stays as it is. See [PartialDay] for what is read.
    public static final Form DAY = new Form("day", Form::day);

    /// All of the above.
    public static final List<Form> ALL =
            List.of(WRITTEN, WORDS, PLAIN, SORTED, DIGITS, LAST_NINE_DIGITS, DAY);

    private static final int NINE = 9;

    /// The form of that name; empty when there is none.
    public static Optional<Form> named(String name) {
        return ALL.stream().filter(form -> form.name.equals(name)).findFirst();
    }

    private static String words(String value) {
        var composed = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(composed).replaceAll(" ").strip();
    }

    private static String plain(String value) {
        var apart = Normalizer.normalize(words(value), Normalizer.Form.NFD);
        return MARK.matcher(apart).replaceAll("").replace('\u0111', 'd');
    }

    private static String sorted(String value) {
        return Arrays.stream(plain(value).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static String digits(String value) {
        return NO_DIGIT.matcher(value).replaceAll("");
    }

    private static String lastNine(String value) {
        var digits = digits(value);
        return digits.substring(Math.max(0, digits.length() - NINE));
    }

    private static String day(String value) {
        return PartialDay.read(value).map(PartialDay::written).orElse(value);
    }
}
