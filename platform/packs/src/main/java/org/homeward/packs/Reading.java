package org.homeward.packs;

import java.util.List;

/// What came of reading a name or code as somebody wrote it.
public sealed interface Reading<T> {
    /// The text means one thing.
    record Found<T>(T value) implements Reading<T> {}

    /// The text means several things; the writer has to say which.
    record Ambiguous<T>(List<T> candidates) implements Reading<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// The text means nothing known; `suggestions` are what it may have meant, likeliest first.
    record Unknown<T>(List<T> suggestions) implements Reading<T> {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }
}
