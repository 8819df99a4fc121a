package org.homeward.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How often any two records stand at each level, persons apart or not: pairs drawn at random, or
/// all of them where there are few; and where a level says that values are the same, its
/// share among all pairs worked out from how often each value occurs.
final class Chances {
    private static final int DRAWN = 400_000;
    private static final long SEED = 20_260_101L;

    private Chances() {}

    /// The share of each level among all pairs that can be compared, for each comparison.
    static double[][] of(Rows rows) {
        var comparisons = rows.comparisons();
        int records = rows.records();
        var counts = new long[comparisons.size()][];
        for (int at = 0; at < counts.length; at++) {
            counts[at] = new long[comparisons.get(at).comparison().levels().size() + 1];
        }
        var levels = new LevelsOf(rows);
        long pairs = (long) records * (records - 1) / 2;
        if (pairs <= DRAWN) {
            for (int one = 0; one < records; one++) {
                for (int other = one + 1; other < records; other++) {
                    count(counts, levels.of(one, other));
                }
            }
        } else {
            var random = new SplittableRandom(SEED);
            for (int drawn = 0; drawn < DRAWN; drawn++) {
                int one = random.nextInt(records);
                int other = random.nextInt(records - 1);
                count(counts, levels.of(one, other < one ? other : other + 1));
            }
        }
        var shares = new double[counts.length][];
        for (int at = 0; at < shares.length; at++) {
            shares[at] = shares(comparisons.get(at), counts[at]);
        }
        return shares;
    }

    private static void count(long[][] counts, long pattern) {
        for (int at = 0; at < counts.length; at++) {
            counts[at][LevelsOf.in(pattern, at)]++;
        }
    }

    private static double[] shares(Compared compared, long[] counts) {
        long comparable = Arrays.stream(counts).skip(1).sum();
        var shares = new double[counts.length - 1];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = (counts[level + 1] + 0.5) / (comparable + 0.5 * shares.length);
        }
        if (compared.beginsWithTheSame()) {
            shares[0] = exactly(compared.base());
        }
        double all = Arrays.stream(shares).sum();
        for (int level = 0; level < shares.length; level++) {
            shares[level] /= all;
        }
        return shares;
    }

    private static double exactly(Forms forms) {
        long present = forms.present();
        return present < 2 ? 1 : Math.max(forms.shareOfPairsThatAgree(present), 1e-12);
    }
}
