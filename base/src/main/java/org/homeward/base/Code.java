package org.homeward.base;

/// One entry of a code list, such as `sex_statistical/F`. Meaning, words and validity live in the
/// pack.
public record Code(String list, String value) {
    public Code {
        if (list.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a code needs its list and its value");
        }
    }

    @Override
    public String toString() {
        return list + "/" + value;
    }
}
