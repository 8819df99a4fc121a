package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What of a value counts when two are set side by side: two values are the same in a form when it
/// makes equal text of them. A form that leaves nothing makes the value a missing one.
///
/// @param name by which a saved model names it
public record Form(String name, UnaryOperator<String> of) {
    /// As it is written.
    public static final Form WRITTEN = new Form("written", value -> value);

    /// Words of letters and digits in small letters, composed, one space between them.
    public static final Form WORDS = new Form("words", Letters::words);

    /// The same without marks over and under letters, and without the bar of a barred d.
    public static final Form PLAIN = new Form("plain", Letters::plain);

    /// Plain words in the order of the alphabet.
    public static final Form SORTED = new Form("sorted", Form::sorted);

    /// Its digits alone.
    public static final Form DIGITS = new Form("digits", Letters::digits);

    /// The last nine of its digits, or fewer: a telephone number with its country's prefix and
    /// without.
    public static final Form LAST_NINE_DIGITS = new Form("last nine digits", Form::lastNine);

    /// A day as `1999-04-05`, as far as it is known (`1999-04`, `1999`), however
    /// it is written; what is no day stays as it is. See [PartialDay] for what is read.
    public static final Form DAY = new Form("day", Form::day);

    /// All of the above.
    public static final List<Form> ALL =
            List.of(WRITTEN, WORDS, PLAIN, SORTED, DIGITS, LAST_NINE_DIGITS, DAY);

    private static final int NINE = 9;

    /// The form of that name; empty when there is none.
    public static Optional<Form> named(String name) {
        return ALL.stream().filter(form -> form.name.equals(name)).findFirst();
    }

    private static String sorted(String value) {
        return Arrays.stream(Letters.plain(value).split(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String lastNine(String value) {
        var digits = Letters.digits(value);
        return digits.substring(Math.max(0, digits.length() - NINE));
    }

    private static String day(String value) {
        return PartialDay.read(value).map(PartialDay::written).orElse(value);
    }
}
