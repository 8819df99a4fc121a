package org.homeward.linkage.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Some pairs of very many, each as likely to be among them as any other (reservoir sampling: J.
/// S. Vitter, ACM TOMS 11, 1985). The same pairs in the same order give the same sample.
final class Sampled {
    private static final int MOST = 20_000;

    private final SplittableRandom random = new SplittableRandom(20_260_101L);
    private final List<int[]> pairs = new ArrayList<>();
    private long seen;

    void add(int one, int other) {
        seen++;
        if (pairs.size() < MOST) {
            pairs.add(new int[] {one, other});
            return;
        }
        long at = random.nextLong(seen);
        if (at < MOST) {
            pairs.set((int) at, new int[] {one, other});
        }
    }

    List<int[]> pairs() {
        return pairs;
    }

    /// How many pairs it was taken from.
    long seen() {
        return seen;
    }
}
