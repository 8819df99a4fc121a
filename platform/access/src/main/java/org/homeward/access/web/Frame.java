package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.packs.Words;
import org.homeward.webkit.Shell;

/// What stands around every page, as the application puts it together.
///
/// @param site product, country and demo strip in the visitor's words
/// @param search where a search is sent; shown to those who may search
public record Frame(
        Function<Words, Shell.Site> site,
        List<Entry> navigation,
        List<Entry> footer,
        Optional<Entry> search) {
    public Frame {
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
    }

    /// A link that is shown to those who may follow it.
    ///
    /// @param words key of its text
    /// @param need empty when everybody may
    public record Entry(String href, String words, Optional<Need> need) {
        public static Entry open(String href, String words) {
            return new Entry(href, words, Optional.empty());
        }

        public static Entry of(
                String href, String words, DataClass dataClass, Action action, String purpose) {
            return new Entry(
                    href, words, Optional.of(new Need(Right.of(dataClass, action), purpose)));
        }
    }

    /// The right that a role must have, for a purpose that it works for.
    public record Need(Right right, String purpose) {}
}
