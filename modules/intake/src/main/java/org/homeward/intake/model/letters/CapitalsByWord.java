package org.homeward.intake.model.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Gives capitals back to text of a table of small letters: its users wrote capitals by choosing
/// another font. What the table has as a capital was written as one; the rest follows the letters
/// beside it.
final class CapitalsByWord {
    private final LetterTable table;

    CapitalsByWord(LetterTable table) {
        this.table = table;
    }

    String restored(String text) {
        var words = new ArrayList<>(List.of(text.split(" ", -1)));
        if (!hasSmall(text) && words.stream().anyMatch(CapitalsByWord::hasCapitalInside)) {
            return text.toUpperCase(Locale.ROOT);
        }
        words.replaceAll(
                word ->
                        !hasSmall(word) && hasCapitalInside(word)
                                ? word.toUpperCase(Locale.ROOT)
                                : word);
        if (isTitle(words)) {
            words.replaceAll(word -> isOpen(word) ? capitalised(word) : word);
        }
        return String.join(" ", words);
    }

    /// Whether a letter was meant to be small: the table could have written it as a capital.
    private boolean hasSmall(String text) {
        return text.chars()
                .anyMatch(
                        letter ->
                                Character.isLowerCase(letter)
                                        && (letter <= '~' || table.hasCapitalOf((char) letter)));
    }

    /// The first letter of a word of small ones may be a capital too.
    private static boolean hasCapitalInside(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /// Whether every word that shows its case starts with a capital.
    private boolean isTitle(List<String> words) {
        var telling = words.stream().filter(word -> !word.isEmpty() && !isOpen(word)).toList();
        return !telling.isEmpty()
                && telling.stream().noneMatch(word -> Character.isLowerCase(word.charAt(0)));
    }

    /// Whether the table could not have told how the word begins.
    private boolean isOpen(String word) {
        return !word.isEmpty()
                && word.charAt(0) > '~'
                && Character.isLowerCase(word.charAt(0))
                && !table.hasCapitalOf(word.charAt(0));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
