package org.homeward.base;

import java.util.Locale;

/// A language of the pages and files, as a BCP 47 tag. Which ones exist is said by the country
/// pack.
public record Language(String tag) {
    public Language {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
