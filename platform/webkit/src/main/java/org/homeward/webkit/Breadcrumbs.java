package org.homeward.webkit;

import java.util.List;

/// The way from the home page to the page above this one.
public record Breadcrumbs(String label, List<Link> links) {
    public Breadcrumbs {
        links = List.copyOf(links);
    }

    public static Breadcrumbs of(Wording words, List<Link> links) {
        return new Breadcrumbs(words.text("webkit.breadcrumbs"), links);
    }
}
