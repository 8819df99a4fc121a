package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.homeward.base.TextForms;
import org.jspecify.annotations.Nullable;

/// Finds things by any of their names: first as written, then without diacritics and punctuation.
///
/// Two names may differ in diacritics alone; the first step keeps them apart.
final class TextIndex<T> {
    private static final int SUGGESTIONS = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Named<T>(String name, T thing) {}

    private record Keys<T>(Map<String, List<T>> written, Map<String, List<T>> folded) {}

    private final List<Named<T>> names = new ArrayList<>();
    private volatile @Nullable Keys<T> keys;

    /// Called by the constructor of the owner only; reading starts when all names are in.
    void add(String name, T thing) {
        if (!name.isBlank()) {
            names.add(new Named<>(name, thing));
        }
    }

    /// The keys, made at the first reading: most lists of a pack are never read as text.
    private Keys<T> keys() {
        var made = keys;
        if (made == null) {
            made = new Keys<>(new HashMap<>(), new HashMap<>());
            for (var named : names) {
                put(made.written, writtenKey(named.name), named.thing);
                put(made.folded, foldedKey(named.name), named.thing);
            }
            keys = made;
        }
        return made;
    }

    private static <T> void put(Map<String, List<T>> map, String key, T thing) {
        var things = map.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }

    Reading<T> read(String text, Predicate<T> eligible) {
        for (var hits :
                List.of(
                        keys().written.getOrDefault(writtenKey(text), List.of()),
                        keys().folded.getOrDefault(foldedKey(text), List.of()))) {
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
        var folded = keys().folded;
        var found = new LinkedHashSet<T>(folded.getOrDefault(foldedKey(text), List.of()));
        for (String key : Nearest.among(foldedKey(text), folded.keySet(), SUGGESTIONS)) {
            folded.getOrDefault(key, List.of()).stream().filter(eligible).forEach(found::add);
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
