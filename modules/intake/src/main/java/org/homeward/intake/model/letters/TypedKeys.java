package org.homeward.intake.model.letters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.TextForms;

/// Knows the keys that people type for letters which their keyboard does not have, and finds them
/// left in a text. Only words that the pack uses itself are found, and a text needs two of them, so
/// that words of other languages are let alone.
public final class TypedKeys {
    static final TypedKeys NONE = new TypedKeys(Map.of(), Map.of(), List.of());

    /// Where in a word the key of its tone is typed.
    private static final String PLACE = "\u0001";

    private record Found(String word, boolean letters) {}

    private final Map<String, Found> words = new HashMap<>();

    /// @param letters what is typed for letters, the longest letters first
    /// @param tones what is typed for tone marks, after the letter or after the word
    /// @param ofPack words in small letters
    public TypedKeys(
            Map<String, List<String>> letters, Map<String, String> tones, Iterable<String> ofPack) {
        var plain = new HashSet<String>();
        for (var word : ofPack) {
            plain.add(TextForms.fold(word));
        }
        for (var word : ofPack) {
            if (!WordForms.isAscii(word)) {
                addForms(word, letters, tones, plain);
            }
        }
    }

    private void addForms(
            String word,
            Map<String, List<String>> letters,
            Map<String, String> tones,
            Set<String> plain) {
        String split = Normalizer.normalize(word, Normalizer.Form.NFD);
        String tone = "";
        var toneless = new StringBuilder();
        var marked = new StringBuilder();
        boolean due = false;
        for (int at = 0; at < split.length(); at++) {
            String letter = split.substring(at, at + 1);
            if (tones.containsKey(letter)) {
                tone = tones.getOrDefault(letter, "");
                due = true;
                continue;
            }
            if (due && Character.getType(letter.charAt(0)) != Character.NON_SPACING_MARK) {
                marked.append(PLACE);
                due = false;
            }
            toneless.append(letter);
            marked.append(letter);
        }
        marked.append(due ? PLACE : "");
        String key = tone;
        var forms = new ArrayList<String>();
        typed(toneless.toString(), letters).forEach(form -> forms.add(form + key));
        typed(marked.toString(), letters).forEach(form -> forms.add(form.replace(PLACE, key)));
        boolean ofLetters = !typed(toneless.toString(), letters).contains(toneless.toString());
        for (var form : forms) {
            if (WordForms.isAscii(form) && !plain.contains(form)) {
                words.putIfAbsent(form, new Found(word, ofLetters));
            }
        }
    }

    /// The ways to type a word without its tone. A mark of another order than the letter's does not
    /// keep the letter from being found.
    private static List<String> typed(String word, Map<String, List<String>> letters) {
        var forms = new ArrayList<>(List.of(compose(word)));
        for (var letter : new LinkedHashMap<>(letters).entrySet()) {
            var longer = new ArrayList<String>();
            for (var form : forms) {
                if (form.contains(letter.getKey())) {
                    letter.getValue()
                            .forEach(keys -> longer.add(form.replace(letter.getKey(), keys)));
                } else {
                    longer.add(form);
                }
            }
            forms.clear();
            forms.addAll(longer);
        }
        return forms;
    }

    private static String compose(String split) {
        return Normalizer.normalize(split, Normalizer.Form.NFC);
    }

    /// What was probably meant; empty when the text does not look as if keys were left in it.
    public Optional<String> meant(String text) {
        if (words.isEmpty() || !WordForms.isAscii(text)) {
            return Optional.empty();
        }
        int found = 0;
        boolean letters = false;
        var meant = new StringBuilder();
        int from = 0;
        for (var word : WordForms.split(text)) {
            int at = text.indexOf(word, from);
            var known = words.get(word.toLowerCase(Locale.ROOT));
            meant.append(text, from, at);
            meant.append(known == null ? word : inCase(known.word, word));
            found += known == null ? 0 : 1;
            letters |= known != null && known.letters;
            from = at + word.length();
        }
        meant.append(text.substring(from));
        return found >= 2 && letters ? Optional.of(meant.toString()) : Optional.empty();
    }

    private static String inCase(String word, String typed) {
        if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(typed.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }
}
