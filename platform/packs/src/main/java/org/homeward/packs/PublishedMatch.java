package org.homeward.packs;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.base.Language;

/// Which of our figures can be set beside a published one, and how far the two say the same.
///
/// @param figure our figure; empty when nothing can be set beside it, and the note says why
/// @param filter the part of our figure that is meant: breakdown to code; `age` as `0-15`
/// @param tolerancePercent how far a model of the country may be from the published value
public record PublishedMatch(
        String published,
        Optional<String> figure,
        Map<String, String> filter,
        Comparability comparability,
        OptionalInt tolerancePercent,
        Labels notes) {
    /// How far a published figure and ours count the same.
    public enum Comparability {
        /// Same unit, event and period.
        DIRECT,
        /// Same unit; the event or the population differs a little, as the note says.
        CLOSE,
        /// The nearest that we have; the definitions differ.
        INDICATIVE,
        /// Not comparable.
        NONE
    }

    public PublishedMatch {
        filter = Map.copyOf(filter);
    }

    public String note(Language language) {
        return notes.in(language);
    }
}
