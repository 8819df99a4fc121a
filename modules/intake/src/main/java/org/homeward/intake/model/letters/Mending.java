package org.homeward.intake.model.letters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is put right in every file without asking, since it loses no meaning: letters with their
/// marks apart, look-alikes of other alphabets inside a word, spaces that are none and characters
/// that nobody sees.
final class Mending {
    /// What was put right in a text.
    enum Kind {
        COMPOSED,
        LOOK_ALIKE,
        INVISIBLE
    }

    /// A text as it is taken.
    record Mended(String text, List<Kind> kinds) {}

    private final WordForms words;
    private final Map<String, String> lookAlikes;
    private final String invisible;

    Mending(WordForms words, Map<String, String> lookAlikes, List<String> invisible) {
        this.words = words;
        this.lookAlikes = Map.copyOf(lookAlikes);
        this.invisible = String.join("", invisible);
    }

    Mended mended(String text) {
        var kinds = new ArrayList<Kind>(2);
        String seen = visible(text);
        if (!seen.equals(text)) {
            kinds.add(Kind.INVISIBLE);
        }
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        if (!composed.equals(seen)) {
            kinds.add(Kind.COMPOSED);
        }
        String meant = meant(composed);
        if (!meant.equals(composed)) {
            kinds.add(Kind.LOOK_ALIKE);
        }
        return new Mended(meant, kinds);
    }

    /// The text with its letters put right and with everything that nobody sees: an old table may
    /// have a letter there.
    String lettersOf(String text) {
        return meant(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private String visible(String text) {
        var seen = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '\u00A0', '\u202F', '\u3000', '\u200B', '\uFEFF' -> seen.append(' ');
                default -> {
                    if (invisible.indexOf(letter) < 0) {
                        seen.append(letter);
                    }
                }
            }
        }
        return seen.toString();
    }

    private String meant(String text) {
        if (lookAlikes.keySet().stream().noneMatch(text::contains)) {
            return text;
        }
        String meant = text;
        for (var word : WordForms.split(text)) {
            String other = word;
            for (var pair : lookAlikes.entrySet()) {
                other = other.replace(pair.getKey(), pair.getValue());
            }
            if (!other.equals(word)
                    && words.verdict(word) != WordForms.Verdict.WELL_FORMED
                    && words.verdict(other) == WordForms.Verdict.WELL_FORMED) {
                meant = meant.replace(word, other);
            }
        }
        return meant;
    }
}
