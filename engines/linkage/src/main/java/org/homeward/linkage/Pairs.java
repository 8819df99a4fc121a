package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Every pair that the blocks found, with its pattern of levels, in the order of the records.
final class Pairs {
    private static final int RECORDS_AT_ONCE = 2048;

    private final Part[] parts;
    private final long size;

    private record Part(Longs pairs, Longs patterns) {}

    private Pairs(Part[] parts) {
        this.parts = parts;
        this.size = Arrays.stream(parts).mapToLong(part -> part.pairs.size()).sum();
    }

    static Pairs of(List<Compared> comparisons, Blocks blocks, int records) {
        int parts = (records + RECORDS_AT_ONCE - 1) / RECORDS_AT_ONCE;
        var found = new Part[parts];
        var workers =
                ThreadLocal.withInitial(
                        () -> new Worker(new LevelsOf(comparisons), unseen(records)));
        IntStream.range(0, parts)
                .parallel()
                .forEach(
                        part ->
                                found[part] =
                                        workers.get()
                                                .compare(
                                                        blocks,
                                                        part * RECORDS_AT_ONCE,
                                                        Math.min(
                                                                records,
                                                                (part + 1) * RECORDS_AT_ONCE)));
        return new Pairs(found);
    }

    private static int[] unseen(int records) {
        var seen = new int[records];
        Arrays.fill(seen, -1);
        return seen;
    }

    private record Worker(LevelsOf levels, int[] seen) {
        Part compare(Blocks blocks, int from, int to) {
            var part = new Part(new Longs(), new Longs());
            for (int record = from; record < to; record++) {
                blocks.partners(
                        record,
                        seen,
                        (one, other) -> {
                            part.pairs.add((long) one << 32 | other);
                            part.patterns.add(levels.of(one, other));
                        });
            }
            return part;
        }
    }

    long size() {
        return size;
    }

    /// Takes pairs one after the other.
    interface Each {
        void pair(int one, int other, long pattern);
    }

    void forEach(Each each) {
        for (var part : parts) {
            for (int at = 0; at < part.pairs.size(); at++) {
                long pair = part.pairs.get(at);
                each.pair((int) (pair >>> 32), (int) pair, part.patterns.get(at));
            }
        }
    }

    /// How many pairs have each pattern.
    Patterns patterns() {
        var counts = new LongCounts();
        forEach((_, _, pattern) -> counts.add(pattern));
        return counts.sorted();
    }
}
