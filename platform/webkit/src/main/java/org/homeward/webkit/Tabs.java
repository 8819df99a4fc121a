package org.homeward.webkit;

import java.util.List;

/// Links between the parts of one thing, each its own page.
public record Tabs(String label, List<Tab> tabs) {

    /// A part; the current one is the page on screen.
    public record Tab(String href, String text, boolean current) {}

    public Tabs {
        tabs = List.copyOf(tabs);
    }
}
