package org.homeward.intake.model.letters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Tells a well-formed word of the country from letters thrown together.
///
/// A word is one that the pack uses itself, or a syllable: an onset or none, a rime, and at most
/// one tone mark. Plain ASCII says nothing about how a text was encoded and is not asked about.
public final class WordForms {
    /// What a syllable is made of.
    ///
    /// @param stops endings after which only some tones are possible
    public record Parts(
            Set<String> tones,
            Set<String> onsets,
            Set<String> rimes,
            Set<String> stops,
            Set<String> tonesOfStops) {
        static final Parts NONE = new Parts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// What a word says of the table that its text was read by.
    enum Verdict {
        WELL_FORMED,
        ILL_FORMED,
        /// It says nothing: plain ASCII, a number, an abbreviation.
        SILENT
    }

    private static final int MOST_KNOWN = 100_000;

    private final Parts parts;
    private final Set<String> words;
    private final Set<Character> consonants;
    private final Map<String, Verdict> known = new ConcurrentHashMap<>();

    /// @param words that the pack uses itself
    public WordForms(Parts parts, Collection<String> words) {
        this.parts = parts;
        this.words = words(words);
        this.consonants = new HashSet<>();
        parts.onsets().forEach(onset -> onset.chars().forEach(c -> consonants.add((char) c)));
        parts.rimes().forEach(rime -> consonants.remove(rime.charAt(0)));
    }

    /// The words of some texts, each once, in small letters.
    public static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> split(text).stream())
                .map(WordForms::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How often a text speaks for itself, and against.
    record Score(int well, int ill) {}

    Score score(String text) {
        int well = 0;
        int ill = 0;
        for (var word : split(text)) {
            switch (verdict(word)) {
                case WELL_FORMED -> well++;
                case ILL_FORMED -> ill++;
                case SILENT -> {}
            }
        }
        return new Score(well, ill);
    }

    Verdict verdict(String word) {
        if (isAscii(word)) {
            return Verdict.SILENT;
        }
        var verdict = known.get(word);
        if (verdict == null) {
            verdict = judged(word);
            if (known.size() < MOST_KNOWN) {
                known.put(word, verdict);
            }
        }
        return verdict;
    }

    private Verdict judged(String word) {
        if (word.chars().anyMatch(letter -> letter >= '0' && letter <= '9')) {
            return Verdict.SILENT;
        }
        if (hasCapitalInside(word)) {
            return Verdict.ILL_FORMED;
        }
        String plain = plain(word);
        if (words.contains(plain) || isSyllable(plain)) {
            return Verdict.WELL_FORMED;
        }
        return plain.chars().allMatch(letter -> consonants.contains((char) letter))
                ? Verdict.SILENT
                : Verdict.ILL_FORMED;
    }

    /// A small letter before a capital, as wrong tables leave it.
    private static boolean hasCapitalInside(String word) {
        for (int at = 1; at < word.length(); at++) {
            if (Character.isUpperCase(word.charAt(at))
                    && Character.isLowerCase(word.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSyllable(String plain) {
        String split = Normalizer.normalize(plain, Normalizer.Form.NFD);
        var rest = new StringBuilder(split.length());
        String tone = "";
        for (int at = 0; at < split.length(); at++) {
            String letter = split.substring(at, at + 1);
            if (!parts.tones().contains(letter)) {
                rest.append(letter);
            } else if (tone.isEmpty()) {
                tone = letter;
            } else {
                return false;
            }
        }
        String toneless = Normalizer.normalize(rest, Normalizer.Form.NFC);
        if (parts.stops().stream().anyMatch(toneless::endsWith)
                && !parts.tonesOfStops().contains(tone)) {
            return false;
        }
        for (int at = 0; at < toneless.length(); at++) {
            boolean onset = at == 0 || parts.onsets().contains(toneless.substring(0, at));
            if (onset && parts.rimes().contains(toneless.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /// The word with every sign that a wrong table may have put into it, without the signs of
    /// plain text around it.
    static List<String> split(String text) {
        var found = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isPart(text.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                found.add(text.substring(start, at));
                start = -1;
            }
        }
        return found;
    }

    static boolean isPart(char letter) {
        if (letter < 0x80) {
            return Character.isLetterOrDigit(letter);
        }
        boolean ofPlainText = letter >= '\u2010' && letter <= '\u205E';
        return !ofPlainText && letter != '\u00A0' && !Character.isWhitespace(letter);
    }

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
