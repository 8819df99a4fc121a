package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
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
    public record Entry(String href, String words, Key key) {
        public static Entry open(String href, String words) {
            return new Entry(href, words, _ -> true);
        }

        public static Entry of(
                String href, String words, DataClass dataClass, Action action, String purpose) {
            return new Entry(href, words, Key.of(dataClass, action, purpose));
        }
    }
}
