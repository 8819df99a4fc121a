package org.homeward.linkage;

import org.jspecify.annotations.Nullable;

/// Names as sets of words.
final class Words {
    private static final int SLIP_FROM = 4;
    private static final double SLIP = 0.9;

    private Words() {}

    /// Whether the one that has fewer words has none that the other one lacks.
    static boolean within(String[] one, String[] other) {
        var fewer = one.length <= other.length ? one : other;
        var more = one.length <= other.length ? other : one;
        return common(fewer, more, null) == fewer.length;
    }

    /// The share of the words of the one that has fewer that are in the other one, too; a slip in a
    /// longer word is passed over.
    static double alike(String[] one, String[] other, Kernels kernels) {
        var fewer = one.length <= other.length ? one : other;
        var more = one.length <= other.length ? other : one;
        return (double) common(fewer, more, kernels) / fewer.length;
    }

    private static int common(String[] fewer, String[] more, @Nullable Kernels slips) {
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

    private static int place(String word, String[] among, long taken, @Nullable Kernels slips) {
        int most = Math.min(among.length, Long.SIZE);
        for (int at = 0; at < most; at++) {
            if ((taken & 1L << at) == 0 && among[at].equals(word)) {
                return at;
            }
        }
        if (slips == null || word.length() < SLIP_FROM) {
            return -1;
        }
        for (int at = 0; at < most; at++) {
            if ((taken & 1L << at) == 0
                    && among[at].length() >= SLIP_FROM
                    && mayBeASlip(word, among[at])
                    && slips.jaroWinkler(word, among[at]) >= SLIP) {
                return at;
            }
        }
        return -1;
    }

    /// Passes over nearly all words that are no slips of each other, by a look at one letter
    /// or two: so high a likeness is not reached by words that begin and end with other
    /// letters.
    private static boolean mayBeASlip(String one, String other) {
        return Math.abs(one.length() - other.length()) <= 3
                && (one.charAt(0) == other.charAt(0)
                        || one.charAt(one.length() - 1) == other.charAt(other.length() - 1)
                        || one.charAt(1) == other.charAt(1));
    }
}
