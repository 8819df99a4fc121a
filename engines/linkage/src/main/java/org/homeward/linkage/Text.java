package org.homeward.linkage;

/// A value and its words, made ready to be compared many times.
///
/// @param bag how often each letter occurs, the letters in sixteen kinds, four bits each and 15 at
///     most
record Text(char[] letters, Word[] words, long bag) {
    private static final Word[] NO_WORDS = {};
    static final Text NONE = withoutWords("");

    private static final long LOW = 0x0f0f0f0f0f0f0f0fL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final int MOST_OF_A_KIND = 15;

    static Text of(String whole, Vocabulary vocabulary) {
        var letters = whole.toCharArray();
        var parts = whole.split(" ");
        var words = new Word[parts.length];
        for (int at = 0; at < parts.length; at++) {
            words[at] = vocabulary.word(parts[at]);
        }
        return new Text(letters, words, bag(letters));
    }

    static Text withoutWords(String whole) {
        var letters = whole.toCharArray();
        return new Text(letters, NO_WORDS, bag(letters));
    }

    private static long bag(char[] letters) {
        long bag = 0;
        for (char letter : letters) {
            int shift = 4 * (letter & 15);
            if ((bag >>> shift & 15) < MOST_OF_A_KIND) {
                bag += 1L << shift;
            }
        }
        return bag;
    }

    /// A number of edits that is never more than there are: each edit changes the number of letters
    /// of two kinds by one at most, and their length by one.
    int leastEdits(Text other) {
        return Math.max(
                Math.abs(letters.length - other.letters.length), leastEdits(bag, other.bag));
    }

    /// The same by the letters of two texts alone.
    static int leastEdits(long bag, long other) {
        int apart = apart(bag & LOW, other & LOW) + apart(bag >>> 4 & LOW, other >>> 4 & LOW);
        return (apart + 1) / 2;
    }

    /// The sum of the differences of eight numbers up to 15, each in a byte of its own.
    private static int apart(long one, long other) {
        long differences = (one | HIGH_BITS) - other; // 128 and the difference
        long below = (~differences & HIGH_BITS) >>> 7;
        long absolute = ((differences & ~HIGH_BITS) ^ below * 0x7f) + below;
        return (int) (absolute * ONES >>> 56);
    }
}
