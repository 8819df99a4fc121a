package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.homeward.base.TextForms;

/// Finds things by any of their names: first as written, then without diacritics and punctuation.
///
/// Two names may differ in diacritics alone; the first step keeps them apart.
final class TextIndex<T> {
    private static final int SUGGESTIONS = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Set<T>> written = new HashMap<>();
    private final Map<String, Set<T>> folded = new HashMap<>();

    void add(String name, T thing) {
        if (!name.isBlank()) {
            written.computeIfAbsent(writtenKey(name), _ -> new LinkedHashSet<>()).add(thing);
            folded.computeIfAbsent(foldedKey(name), _ -> new LinkedHashSet<>()).add(thing);
        }
    }

    Reading<T> read(String text, Predicate<T> eligible) {
        for (var hits :
                List.of(
                        written.getOrDefault(writtenKey(text), Set.of()),
                        folded.getOrDefault(foldedKey(text), Set.of()))) {
            var candidates = hits.stream().filter(eligible).toList();
            if (candidates.size() == 1) {
                return new Reading.Found<>(candidates.getFirst());
            }
            if (candidates.size() > 1) {
                return new Reading.Ambiguous<>(candidates);
            }
        }
        return new Reading.Unknown<>(suggestions(text, eligible));
    }

    /// Things of that very name which are not eligible come first: a name out of force is the
    /// likeliest reason for not finding it.
    private List<T> suggestions(String text, Predicate<T> eligible) {
        var found = new LinkedHashSet<T>(folded.getOrDefault(foldedKey(text), Set.of()));
        for (String key : Nearest.among(foldedKey(text), folded.keySet(), SUGGESTIONS)) {
            folded.getOrDefault(key, Set.of()).stream().filter(eligible).forEach(found::add);
        }
        var list = new ArrayList<>(found);
        return list.size() > SUGGESTIONS ? list.subList(0, SUGGESTIONS) : list;
    }

    private static String writtenKey(String text) {
        return TextForms.tidy(text).toLowerCase(Locale.ROOT);
    }

    /// Folded, with anything between words as one space, and no zeros before a number: spreadsheets
    /// drop them.
    static String foldedKey(String text) {
        String words = BETWEEN_WORDS.matcher(TextForms.fold(text)).replaceAll(" ").strip();
        return words.matches("0+\\d+") ? words.replaceFirst("^0+(?=\\d)", "") : words;
    }
}
