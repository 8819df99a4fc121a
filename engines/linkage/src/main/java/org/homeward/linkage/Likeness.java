package org.homeward.linkage;

/// How alike two values are, each measure worked out once and only when a level asks for it. One
/// thread uses it at a time.
final class Likeness {
    private static final int UNKNOWN = -1;

    private final Kernels kernels = new Kernels();
    private Text one = Text.NONE;
    private Text other = Text.NONE;
    private int edits;
    private double alike;
    private double wordsAlike;

    /// A value and its words.
    record Text(String whole, String[] words) {
        static final Text NONE = new Text("", new String[0]);

        static Text of(String whole) {
            return new Text(whole, whole.split(" "));
        }
    }

    /// From here on about these two.
    Likeness between(Text left, Text right) {
        one = left;
        other = right;
        edits = UNKNOWN;
        alike = UNKNOWN;
        wordsAlike = UNKNOWN;
        return this;
    }

    boolean isWithin(int mostEdits) {
        if (Math.abs(one.whole.length() - other.whole.length()) > mostEdits) {
            return false;
        }
        if (edits == UNKNOWN) {
            edits = kernels.edits(one.whole, other.whole);
        }
        return edits <= mostEdits;
    }

    double alike() {
        if (alike == UNKNOWN) {
            alike = kernels.jaroWinkler(one.whole, other.whole);
        }
        return alike;
    }

    double wordsAlike() {
        if (wordsAlike == UNKNOWN) {
            wordsAlike = Words.alike(one.words, other.words, kernels);
        }
        return wordsAlike;
    }

    boolean hasAllWords() {
        return Words.within(one.words, other.words);
    }
}
