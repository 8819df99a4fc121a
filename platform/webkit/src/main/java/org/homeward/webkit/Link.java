package org.homeward.webkit;

/// A link with its visible text; `hidden` is read aloud after it where the text alone says too
/// little.
public record Link(String href, String text, String hidden) {
    public static Link to(String href, String text) {
        return new Link(href, text, "");
    }

    public Link about(String hidden) {
        return new Link(href, text, hidden);
    }
}
