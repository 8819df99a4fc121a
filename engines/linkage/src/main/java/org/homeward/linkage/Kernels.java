package org.homeward.linkage;

import java.util.Arrays;

/// How alike two texts are, in UTF-16 units, worked out sixty-four letters at a time. One
/// thread uses it at a time: it keeps the letters of one text between calls.
///
/// Edits are those of optimal string alignment: a letter put in, taken out or changed, or two
/// neighbours changed over, no place touched twice (H. Hyyrö, "A Bit-Vector Algorithm for Computing
/// Levenshtein and Damerau Edit Distances", Nordic Journal of Computing 10, 2003). Likeness is that
/// of M. Jaro (JASA 84, 1989) with W. Winkler's bonus for a common beginning (1990).
final class Kernels {
    private static final int WORD = 64;
    private static final int ASCII = 128;
    private static final double BONUS = 0.1;
    private static final int BEGINNING = 4;

    private final long[] ascii = new long[ASCII];
    private final char[] others = new char[WORD];
    private final long[] otherMasks = new long[WORD];
    private int otherLetters;
    private final int[] row = new int[3 * 512];

    /// The number of edits between the two.
    int edits(char[] one, char[] other) {
        if (Arrays.equals(one, other)) {
            return 0;
        }
        var pattern = one.length <= other.length ? one : other;
        var text = one.length <= other.length ? other : one;
        if (pattern.length == 0) {
            return text.length;
        }
        return pattern.length <= WORD ? editsInAWord(pattern, text) : editsByRows(pattern, text);
    }

    private int editsInAWord(char[] pattern, char[] text) {
        learn(pattern);
        long positive = ~0L;
        long negative = 0;
        long diagonal = 0;
        long before = 0;
        long last = 1L << (pattern.length - 1);
        int edits = pattern.length;
        for (int at = 0; at < text.length; at++) {
            long here = mask(text[at]);
            long changedOver = ((~diagonal & here) << 1) & before;
            diagonal = (((here & positive) + positive) ^ positive) | here | negative | changedOver;
            long up = negative | ~(diagonal | positive);
            long down = diagonal & positive;
            if ((up & last) != 0) {
                edits++;
            } else if ((down & last) != 0) {
                edits--;
            }
            up = (up << 1) | 1;
            down <<= 1;
            positive = down | ~(diagonal | up);
            negative = up & diagonal;
            before = here;
        }
        forget(pattern);
        return edits;
    }

    private int editsByRows(char[] pattern, char[] text) {
        int width = pattern.length + 1;
        var rows = 3 * width <= row.length ? row : new int[3 * width];
        int above = 0;
        int twoAbove = 2 * width;
        int here = width;
        for (int at = 0; at < width; at++) {
            rows[above + at] = at;
        }
        for (int line = 1; line <= text.length; line++) {
            rows[here] = line;
            char letter = text[line - 1];
            for (int at = 1; at < width; at++) {
                boolean same = pattern[at - 1] == letter;
                int least = rows[above + at - 1] + (same ? 0 : 1);
                least = Math.min(least, 1 + Math.min(rows[above + at], rows[here + at - 1]));
                if (line > 1
                        && at > 1
                        && pattern[at - 2] == letter
                        && pattern[at - 1] == text[line - 2]) {
                    least = Math.min(least, rows[twoAbove + at - 2] + 1);
                }
                rows[here + at] = least;
            }
            int free = twoAbove;
            twoAbove = above;
            above = here;
            here = free;
        }
        return rows[above + width - 1];
    }

    /// From 0, nothing in common, to 1, the same.
    double jaroWinkler(char[] one, char[] other) {
        if (Arrays.equals(one, other)) {
            return 1;
        }
        var pattern = one.length <= other.length ? one : other;
        var text = one.length <= other.length ? other : one;
        if (pattern.length == 0) {
            return 0;
        }
        double jaro = text.length <= WORD ? jaroInAWord(pattern, text) : jaroByOne(pattern, text);
        int beginning = 0;
        int most = Math.min(BEGINNING, pattern.length);
        while (beginning < most && pattern[beginning] == text[beginning]) {
            beginning++;
        }
        return jaro + beginning * BONUS * (1 - jaro);
    }

    private double jaroInAWord(char[] pattern, char[] text) {
        learn(pattern);
        int reach = Math.max(0, text.length / 2 - 1);
        long taken = 0;
        long found = 0;
        for (int at = 0; at < text.length; at++) {
            long open = mask(text[at]) & ~taken & window(at - reach, at + reach);
            if (open != 0) {
                taken |= Long.lowestOneBit(open);
                found |= 1L << at;
            }
        }
        forget(pattern);
        int common = Long.bitCount(taken);
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        long left = taken;
        for (long right = found; right != 0; right &= right - 1, left &= left - 1) {
            char inText = text[Long.numberOfTrailingZeros(right)];
            if (inText != pattern[Long.numberOfTrailingZeros(left)]) {
                moved++;
            }
        }
        return jaro(common, moved, pattern.length, text.length);
    }

    private static long window(int from, int to) {
        long upTo = to >= WORD - 1 ? ~0L : (1L << (to + 1)) - 1;
        return from <= 0 ? upTo : upTo & (~0L << from);
    }

    private static double jaroByOne(char[] pattern, char[] text) {
        int reach = Math.max(0, text.length / 2 - 1);
        var taken = new boolean[pattern.length];
        var found = new boolean[text.length];
        int common = 0;
        for (int at = 0; at < text.length; at++) {
            int to = Math.min(pattern.length - 1, at + reach);
            for (int in = Math.max(0, at - reach); in <= to && !found[at]; in++) {
                if (!taken[in] && pattern[in] == text[at]) {
                    taken[in] = true;
                    found[at] = true;
                    common++;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int in = 0;
        for (int at = 0; at < text.length; at++) {
            if (found[at]) {
                while (!taken[in]) {
                    in++;
                }
                moved += pattern[in] == text[at] ? 0 : 1;
                in++;
            }
        }
        return jaro(common, moved, pattern.length, text.length);
    }

    private static double jaro(int common, int moved, int one, int other) {
        double shared = common;
        return (shared / one + shared / other + (shared - moved / 2) / shared) / 3;
    }

    private void learn(char[] pattern) {
        for (int at = 0; at < pattern.length; at++) {
            char letter = pattern[at];
            if (letter < ASCII) {
                ascii[letter] |= 1L << at;
            } else {
                otherMasks[place(letter)] |= 1L << at;
            }
        }
    }

    private int place(char letter) {
        for (int at = 0; at < otherLetters; at++) {
            if (others[at] == letter) {
                return at;
            }
        }
        others[otherLetters] = letter;
        return otherLetters++;
    }

    private long mask(char letter) {
        if (letter < ASCII) {
            return ascii[letter];
        }
        for (int at = 0; at < otherLetters; at++) {
            if (others[at] == letter) {
                return otherMasks[at];
            }
        }
        return 0;
    }

    private void forget(char[] pattern) {
        for (int at = 0; at < pattern.length; at++) {
            char letter = pattern[at];
            if (letter < ASCII) {
                ascii[letter] = 0;
            }
        }
        Arrays.fill(otherMasks, 0, otherLetters, 0);
        otherLetters = 0;
    }
}
