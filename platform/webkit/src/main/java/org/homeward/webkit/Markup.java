package org.homeward.webkit;

import org.jspecify.annotations.Nullable;

/// Small questions that templates ask about attributes.
public final class Markup {
    private Markup() {}

    /// The text, or nothing when it is empty: the template then leaves the attribute out.
    public static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
