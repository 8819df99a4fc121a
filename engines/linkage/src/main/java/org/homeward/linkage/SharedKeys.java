package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;

/// The keys of a rule that more than one record has, each with its records.
///
/// Most keys are of one record alone and find nobody. They are passed over before anything is
/// sorted: a table of bits tells which have been met, a second one which were met again; some of
/// one record that share a bit with others go through, and fall out after sorting.
final class SharedKeys {
    private static final int LEAST_BITS = 1 << 16;
    private static final int BITS_FOR_A_RECORD = 32;
    private static final int MOST_BITS = 1 << 27;

    private final List<PartKeys> parts;
    private final long start;
    private final int records;
    private final long[] met;
    private final long[] again;
    private final Longs shared = new Longs();

    SharedKeys(List<PartKeys> parts, long start) {
        this.parts = parts;
        this.start = start;
        this.records = parts.getFirst().records();
        int bits = LEAST_BITS;
        while (bits < MOST_BITS && bits / BITS_FOR_A_RECORD < records) {
            bits *= 2;
        }
        this.met = new long[bits / Long.SIZE];
        this.again = new long[bits / Long.SIZE];
    }

    /// Takes a record's keys.
    interface Keyed {
        void key(long key, int record);
    }

    /// Keys and records in one number each, in increasing order.
    long[] sorted() {
        forEach((key, _) -> meet(key));
        forEach(
                (key, record) -> {
                    if (wasMetAgain(key)) {
                        shared.add(BlocksOfRule.keyed(key, record));
                    }
                });
        var sorted = shared.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void meet(long key) {
        int word = (int) (key >>> 6) & met.length - 1;
        long bit = 1L << key;
        if ((met[word] & bit) != 0) {
            again[word] |= bit;
        }
        met[word] |= bit;
    }

    private boolean wasMetAgain(long key) {
        return (again[(int) (key >>> 6) & again.length - 1] & 1L << key) != 0;
    }

    private void forEach(Keyed each) {
        for (int record = 0; record < records; record++) {
            forEach(parts, 0, start, record, each);
        }
    }

    /// Makes the keys of a rule out of those of its parts.
    static void forEach(List<PartKeys> parts, int part, long key, int record, Keyed each) {
        if (part == parts.size()) {
            each.key(key, record);
            return;
        }
        var keys = parts.get(part);
        int end = keys.end(record);
        for (int at = keys.start(record); at < end; at++) {
            forEach(parts, part + 1, Hash.of(key, keys.key(at)), record, each);
        }
    }
}
