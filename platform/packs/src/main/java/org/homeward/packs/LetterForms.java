package org.homeward.packs;

import java.util.List;
import java.util.Map;

/// How agencies of the country write letters that are not plain Unicode, and what a well-formed
/// word of the country is.
///
/// @param readings of text that was written or read by a wrong table, the likeliest first
/// @param tables of fonts from before Unicode: the bytes, one character each, and the letter
/// @param lookAlikes letters of other alphabets, and the letter that is meant inside a word
/// @param invisible characters that nobody sees and that say nothing
/// @param keys what people type for a letter or a tone mark where no program turned it into one
public record LetterForms(
        List<Reading> readings,
        Map<String, Map<String, String>> tables,
        Map<String, String> lookAlikes,
        List<String> invisible,
        Syllables syllables,
        List<Key> keys) {
    /// Nothing but Unicode is known.
    public static final LetterForms NONE =
            new LetterForms(List.of(), Map.of(), Map.of(), List.of(), Syllables.NONE, List.of());

    public LetterForms {
        readings = List.copyOf(readings);
        tables = Map.copyOf(tables);
        lookAlikes = Map.copyOf(lookAlikes);
        invisible = List.copyOf(invisible);
        keys = List.copyOf(keys);
    }

    /// A way to undo one mistake, step by step.
    ///
    /// @param capitalsByWord whether the table has small letters alone, so that the other letters
    ///     of a word say which are capitals
    public record Reading(String id, Labels names, List<Step> steps, boolean capitalsByWord) {
        public Reading {
            steps = List.copyOf(steps);
        }
    }

    /// Turns text into bytes by a code page and reads these as a character set or table says.
    public record Step(String codePage, String readAs) {}

    /// What a word is made of: an onset or none, a rime, at most one tone mark.
    ///
    /// @param stops endings after which only some tones are possible
    public record Syllables(
            List<String> tones,
            List<String> onsets,
            List<String> rimes,
            List<String> stops,
            List<String> tonesOfStops) {
        static final Syllables NONE =
                new Syllables(List.of(), List.of(), List.of(), List.of(), List.of());

        public Syllables {
            tones = List.copyOf(tones);
            onsets = List.copyOf(onsets);
            rimes = List.copyOf(rimes);
            stops = List.copyOf(stops);
            tonesOfStops = List.copyOf(tonesOfStops);
        }
    }

    /// What people type for a letter, or for a tone mark wherever in the word it stands.
    public record Key(String letter, String typed, Kind kind) {
        public enum Kind {
            LETTER,
            TONE
        }
    }
}
