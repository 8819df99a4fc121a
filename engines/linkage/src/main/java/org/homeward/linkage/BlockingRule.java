package org.homeward.linkage;

import java.util.List;

/// Which pairs are worth comparing: two records are a pair when they have a key of the rule in
/// common. A rule of several parts asks for all of them at once. Whoever lacks a part has no key of
/// the rule, so what is missing never finds a pair.
public record BlockingRule(List<Part> parts) {
    public BlockingRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a rule without parts would compare everybody");
        }
    }

    public static BlockingRule on(Part... parts) {
        return new BlockingRule(List.of(parts));
    }

    /// One part of a key. A record may have several of it, one for each word for example.
    public sealed interface Part {
        String column();

        /// What of the value the key is made of.
        Form form();

        /// The whole value in a form.
        record Value(String column, Form form) implements Part {}

        /// So many letters of the beginning.
        record Beginning(String column, Form form, int letters) implements Part {}

        /// Each of the words.
        record Word(String column, Form form) implements Part {}

        /// Each two of the words, in any order; of a long value the rarest ones.
        record TwoWords(String column, Form form) implements Part {}

        /// The year of a date.
        record Year(String column, Form form) implements Part {}

        /// The value itself and the value without each of its letters in turn: two values a letter
        /// apart have one of these in common (the deletion neighbourhood of T. Bocek, E. Hunt and
        /// B. Stiller, 2007). Shorter values than so many letters have none.
        record LetterLeftOut(String column, Form form, int fromLetters) implements Part {}
    }
}
