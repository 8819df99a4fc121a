package org.homeward.linkage;

import java.util.Arrays;
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

    private static String sorted(String value) {
        return Arrays.stream(Letters.plain(value).split(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
