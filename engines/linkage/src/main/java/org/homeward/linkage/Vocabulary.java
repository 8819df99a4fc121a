package org.homeward.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The words of a column, each once.
final class Vocabulary {
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    Word word(String text) {
        var known = words.get(text);
        return known != null ? known : words.computeIfAbsent(text, Word::of);
    }
}
