package org.homeward.linkage;

/// How alike two values are, each measure worked out once and only when a level asks for it. One
/// thread uses it at a time.
final class Likeness {
    private static final int UNKNOWN = -1;

    private final Kernels kernels = new Kernels();
    private final Words words = new Words(kernels);
    private Text one = Text.NONE;
    private Text other = Text.NONE;
    private int edits;
    private double alike;
    private double wordsAlike;

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
        if (edits == UNKNOWN) {
            if (one.leastEdits(other) > mostEdits) {
                return false;
            }
            edits = kernels.edits(one.letters(), other.letters());
        }
        return edits <= mostEdits;
    }

    double alike() {
        if (alike == UNKNOWN) {
            alike = kernels.jaroWinkler(one.letters(), other.letters());
        }
        return alike;
    }

    double wordsAlike() {
        if (wordsAlike == UNKNOWN) {
            wordsAlike = words.alike(one.words(), other.words());
        }
        return wordsAlike;
    }

    boolean hasAllWords() {
        return Words.within(one.words(), other.words());
    }
}
