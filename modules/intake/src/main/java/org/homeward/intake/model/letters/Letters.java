package org.homeward.intake.model.letters;

import java.util.List;
import java.util.Map;

/// What a country knows of how its agencies write letters.
///
/// @param readings the likeliest first
/// @param lookAlikes letters of other alphabets, and the letter that is meant inside a word
/// @param invisible characters that nobody sees and that say nothing
public record Letters(
        List<LetterReading> readings,
        WordForms words,
        Map<String, String> lookAlikes,
        List<String> invisible,
        TypedKeys keys) {
    /// Nothing but Unicode.
    public static final Letters NONE =
            new Letters(
                    List.of(),
                    new WordForms(WordForms.Parts.NONE, List.of()),
                    Map.of(),
                    List.of(),
                    TypedKeys.NONE);

    public Letters {
        readings = List.copyOf(readings);
        lookAlikes = Map.copyOf(lookAlikes);
        invisible = List.copyOf(invisible);
    }

    Mending mending() {
        return new Mending(words, lookAlikes, invisible);
    }
}
