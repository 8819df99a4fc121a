package org.homeward.webkit;

import java.util.List;

/// What a list is filtered by, as chips that can be taken off; the form stands behind a disclosure.
///
/// The form is sent by GET to `action`, so only codes and periods may be filtered by, never a name.
public record Filters(Names names, String action, List<Chip> chips, Shown shown) {

    /// Words around chips and form.
    public record Names(String heading, String change, String apply, String clear, String remove) {
        public static Names from(Wording words) {
            return new Names(
                    words.text("webkit.filters.heading"),
                    words.text("webkit.filters.change"),
                    words.text("webkit.filters.apply"),
                    words.text("webkit.filters.clear"),
                    words.text("webkit.filters.remove"));
        }
    }

    /// A filter that is on; the link takes it off.
    public record Chip(String text, String removeHref) {}

    /// Whether the form is open when the page comes.
    public enum Shown {
        OPEN,
        CLOSED
    }

    public Filters {
        chips = List.copyOf(chips);
    }
}
