package org.homeward.webkit;

import java.util.List;

/// What stands in one cell of a table or in one value of a summary list.
public sealed interface Cell {

    /// Text, with an optional second line in small print.
    record Text(String text, String small) implements Cell {}

    /// A link, with an optional second line in small print.
    record To(Link link, String small) implements Cell {}

    /// One or more tags.
    record Tags(List<Tag> tags) implements Cell {
        public Tags {
            tags = List.copyOf(tags);
        }
    }

    /// Several lines.
    record Lines(List<String> lines) implements Cell {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// A value that is not known, with the word for that.
    record None(String word) implements Cell {}

    static Cell text(String text) {
        return new Text(text, "");
    }

    static Cell text(String text, String small) {
        return new Text(text, small);
    }

    static Cell link(String href, String text) {
        return new To(Link.to(href, text), "");
    }

    static Cell link(Link link, String small) {
        return new To(link, small);
    }

    static Cell tag(Tag... tags) {
        return new Tags(List.of(tags));
    }

    static Cell lines(List<String> lines) {
        return new Lines(lines);
    }

    static Cell none(String word) {
        return new None(word);
    }
}
