package org.homeward.linkage;

import java.util.Arrays;

/// The levels of pairs, all comparisons in one number: four bits each, the first comparison lowest.
/// For one thread; it remembers the levels of values that it saw lately.
final class LevelsOf {
    static final int BITS = 4;
    static final int MOST_COMPARISONS = Long.SIZE / BITS;

    private static final int MEMORY = 1 << 14;
    private static final long NOTHING = -1;

    private final Compared[] comparisons;
    private final int[] values;
    private final int width;
    private final SideBySide pair = new SideBySide();
    private final long[][] seen;
    private final byte[][] levels;

    LevelsOf(Rows rows) {
        this.comparisons = rows.comparisons().toArray(Compared[]::new);
        this.values = rows.values();
        this.width = rows.width();
        this.seen = new long[width][];
        this.levels = new byte[width][];
        for (int at = 0; at < width; at++) {
            if (comparisons[at].isOfValuesAlone() && !comparisons[at].isOfFewValues()) {
                seen[at] = new long[MEMORY];
                levels[at] = new byte[MEMORY];
                Arrays.fill(seen[at], NOTHING);
            }
        }
    }

    /// The level of one comparison in a pattern, from 1; 0 where nothing could be compared.
    static int in(long pattern, int comparison) {
        return (int) (pattern >>> comparison * BITS) & (1 << BITS) - 1;
    }

    long of(int one, int other) {
        long pattern = 0;
        int here = one * width;
        int there = other * width;
        for (int at = 0; at < width; at++) {
            int value = values[here + at];
            int beside = values[there + at];
            if ((value | beside) >= 0) { // neither is missing
                long level =
                        value == beside && comparisons[at].beginsWithTheSame()
                                ? 1
                                : level(at, one, other, value, beside);
                pattern |= level << at * BITS;
            }
        }
        return pattern;
    }

    private int level(int at, int one, int other, int value, int beside) {
        var compared = comparisons[at];
        if (value != beside && compared.areSurelyDifferent(value, beside)) {
            return compared.lastLevel();
        }
        pair.one = one;
        pair.other = other;
        pair.value = value;
        pair.beside = beside;
        if (compared.isOfFewValues()) {
            return compared.levelOfFew(pair);
        }
        var keys = seen[at];
        if (keys == null) {
            return compared.level(pair);
        }
        long key = (long) Math.min(value, beside) << 32 | Math.max(value, beside);
        int place = (int) Hash.mixed(key) & MEMORY - 1;
        if (keys[place] != key) {
            levels[at][place] = (byte) compared.level(pair);
            keys[place] = key;
        }
        return levels[at][place];
    }
}
