package org.homeward.packs;

import java.util.Map;
import org.homeward.base.Language;

/// The words for one thing in several languages.
public record Labels(Map<Language, String> texts) {
    /// Nothing in any language.
    public static final Labels NONE = new Labels(Map.of());

    public Labels {
        texts = Map.copyOf(texts);
    }

    /// The words in the language, else in English, else in whichever language has them; empty when
    /// none has.
    public String in(Language language) {
        String own = texts.get(language);
        if (own != null) {
            return own;
        }
        return texts.getOrDefault(
                Words.BASE, texts.values().stream().sorted().findFirst().orElse(""));
    }

    public boolean has(Language language) {
        return texts.containsKey(language);
    }

    /// These words, with those of the other where it has any.
    Labels overlaidBy(Labels other) {
        if (other.texts.isEmpty()) {
            return this;
        }
        var merged = new java.util.HashMap<>(texts);
        merged.putAll(other.texts);
        return new Labels(merged);
    }
}
