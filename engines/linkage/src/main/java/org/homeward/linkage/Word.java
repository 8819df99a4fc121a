package org.homeward.linkage;

/// A word of a column. Equal words of one column are one object.
final class Word {
    private final char[] letters;

    /// Of the text, the same in every run.
    private final long hash;

    private Word(char[] letters, long hash) {
        this.letters = letters;
        this.hash = hash;
    }

    static Word of(String text) {
        return new Word(text.toCharArray(), Hash.of(text));
    }

    char[] letters() {
        return letters;
    }

    long hash() {
        return hash;
    }

    int length() {
        return letters.length;
    }
}
