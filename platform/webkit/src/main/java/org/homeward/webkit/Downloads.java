package org.homeward.webkit;

import java.util.List;

/// Files to take away, with format and size.
public record Downloads(String heading, List<Item> items) {

    /// One file; `size` may be empty where it is made on demand.
    public record Item(String href, String label, String format, String size) {}

    public Downloads {
        items = List.copyOf(items);
    }

    public static Downloads none() {
        return new Downloads("", List.of());
    }
}
