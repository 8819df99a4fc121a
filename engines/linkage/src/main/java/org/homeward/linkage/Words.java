package org.homeward.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Names as sets of words. For one thread; it remembers which words it lately found a slip apart.
final class Words {
    private static final int SLIP_FROM = 4;
    private static final double SLIP = 0.9;
    private static final int MEMORY = 1 << 12;

    private final Kernels kernels;
    private final Word[] ones = new Word[MEMORY];
    private final Word[] others = new Word[MEMORY];
    private final boolean[] slips = new boolean[MEMORY];

    Words(Kernels kernels) {
        this.kernels = kernels;
        var none = Word.of("");
        Arrays.fill(ones, none);
        Arrays.fill(others, none);
    }

    /// Whether the one that has fewer words has none that the other one lacks.
    static boolean within(Word[] one, Word[] other) {
        var fewer = one.length <= other.length ? one : other;
        var more = one.length <= other.length ? other : one;
        return common(fewer, more, null) == fewer.length;
    }

    /// The share of the words of the one that has fewer that are in the other one, too; a slip in a
    /// longer word is passed over.
    double alike(Word[] one, Word[] other) {
        var fewer = one.length <= other.length ? one : other;
        var more = one.length <= other.length ? other : one;
        return (double) common(fewer, more, this) / fewer.length;
    }

    private static int common(Word[] fewer, Word[] more, @Nullable Words slips) {
        int common = 0;
        long taken = 0;
        for (var word : fewer) {
            int at = place(word, more, taken, slips);
            if (at >= 0) {
                taken |= 1L << at;
                common++;
            }
        }
        return common;
    }

    private static int place(Word word, Word[] among, long taken, @Nullable Words slips) {
        int most = Math.min(among.length, Long.SIZE);
        for (int at = 0; at < most; at++) {
            if (among[at] == word && (taken & 1L << at) == 0) {
                return at;
            }
        }
        if (slips == null || word.length() < SLIP_FROM) {
            return -1;
        }
        for (int at = 0; at < most; at++) {
            if ((taken & 1L << at) == 0
                    && among[at].length() >= SLIP_FROM
                    && mayBeASlip(word.letters(), among[at].letters())
                    && slips.isASlip(word, among[at])) {
                return at;
            }
        }
        return -1;
    }

    private boolean isASlip(Word one, Word other) {
        int place = (int) Hash.mixed(one.hash() + 3 * other.hash()) & MEMORY - 1;
        if (ones[place] != one || others[place] != other) {
            slips[place] = kernels.jaroWinkler(one.letters(), other.letters()) >= SLIP;
            ones[place] = one;
            others[place] = other;
        }
        return slips[place];
    }

    /// Passes over nearly all words that are no slips of each other, by a look at one letter
    /// or two: so high a likeness is not reached by words that begin and end with other
    /// letters.
    private static boolean mayBeASlip(char[] one, char[] other) {
        return Math.abs(one.length - other.length) <= 3
                && (one[0] == other[0]
                        || one[one.length - 1] == other[other.length - 1]
                        || one[1] == other[1]);
    }
}
