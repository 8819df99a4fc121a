package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;

/// The levels of pairs, all comparisons in one number: four bits each, the first comparison lowest.
/// For one thread; it remembers the levels of values that it saw lately.
final class LevelsOf {
    static final int BITS = 4;
    static final int MOST_COMPARISONS = Long.SIZE / BITS;

    private static final int MEMORY = 1 << 14;
    private static final long NOTHING = -1;

    private final List<Compared> comparisons;
    private final Likeness likeness = new Likeness();
    private final long[][] seen;
    private final byte[][] levels;

    LevelsOf(List<Compared> comparisons) {
        this.comparisons = comparisons;
        this.seen = new long[comparisons.size()][MEMORY];
        this.levels = new byte[comparisons.size()][MEMORY];
        for (var memory : seen) {
            Arrays.fill(memory, NOTHING);
        }
    }

    /// The level of one comparison in a pattern, from 1; 0 where nothing could be compared.
    static int in(long pattern, int comparison) {
        return (int) (pattern >>> comparison * BITS) & (1 << BITS) - 1;
    }

    long of(int one, int other) {
        long pattern = 0;
        for (int at = 0; at < comparisons.size(); at++) {
            pattern |= (long) level(at, one, other) << at * BITS;
        }
        return pattern;
    }

    private int level(int at, int one, int other) {
        var compared = comparisons.get(at);
        if (!compared.isOfValuesAlone()) {
            return compared.level(one, other, likeness);
        }
        int value = compared.value(one);
        int beside = compared.value(other);
        if (value == Column.MISSING || beside == Column.MISSING) {
            return 0;
        }
        long key = (long) Math.min(value, beside) << 32 | Math.max(value, beside);
        int place = (int) Hash.mixed(key) & MEMORY - 1;
        if (seen[at][place] != key) {
            levels[at][place] = (byte) compared.level(one, other, likeness);
            seen[at][place] = key;
        }
        return levels[at][place];
    }
}
