package org.homeward.webkit;

/// Words of the reader's language by key, as the pack holds them; usually `words::text`.
@FunctionalInterface
public interface Wording {
    String text(String key, Object... arguments);
}
