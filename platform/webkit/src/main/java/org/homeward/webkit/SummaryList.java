package org.homeward.webkit;

import java.util.List;

/// Names and values of one thing, each with links that change it.
public record SummaryList(List<Item> items) {

    /// One name with its value.
    public record Item(String name, Cell value, List<Link> actions) {
        public Item {
            actions = List.copyOf(actions);
        }
    }

    public SummaryList {
        items = List.copyOf(items);
    }

    public static Item item(String name, Cell value) {
        return new Item(name, value, List.of());
    }

    public static Item item(String name, String value) {
        return new Item(name, Cell.text(value), List.of());
    }

    public boolean hasActions() {
        return items.stream().anyMatch(item -> !item.actions().isEmpty());
    }
}
