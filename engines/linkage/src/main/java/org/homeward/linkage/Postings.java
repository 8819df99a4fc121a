package org.homeward.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Who has which key of a rule, for records that come one after the other.
///
/// In a block of very many only those are looked at who agree in a further column as well, and in a
/// column in which too many of them agree, nobody; as when all were compared at once.
final class Postings {
    private final int rule;
    private final int most;
    private final List<PartKeys> parts;
    private final List<PartKeys> refinements;
    private final long[] sorted;
    private final Map<Long, Ints> added = new HashMap<>();
    private final Map<Integer, long[][]> refinementsOfAdded;

    /// @param refinementsOfAdded the keys of refinements of records that were added, by place
    Postings(
            int rule,
            int most,
            List<PartKeys> parts,
            List<PartKeys> refinements,
            Map<Integer, long[][]> refinementsOfAdded) {
        this.rule = rule;
        this.most = most;
        this.parts = parts;
        this.refinements = refinements;
        this.refinementsOfAdded = refinementsOfAdded;
        var keyed = new Longs();
        for (int record = 0; record < parts.getFirst().records(); record++) {
            SharedKeys.forEach(
                    parts,
                    0,
                    start(),
                    record,
                    (key, place) -> keyed.add(BlocksOfRule.keyed(key, place)));
        }
        this.sorted = keyed.toArray();
        Arrays.parallelSort(sorted);
    }

    private long start() {
        return Hash.mixed(rule + 1L);
    }

    /// The keys of the rule that a record has.
    long[] keys(Map<String, String> given) {
        long[] keys = {start()};
        for (var part : parts) {
            var ofPart = part.of(given);
            var longer = new Longs();
            for (long key : keys) {
                for (long next : ofPart) {
                    longer.add(Hash.of(key, next));
                }
            }
            keys = longer.toArray();
        }
        return keys;
    }

    void add(long[] keys, int place) {
        for (long key : keys) {
            added.computeIfAbsent(key, _ -> new Ints()).add(place);
        }
    }

    /// Tells of those who share one of the keys, some more than once.
    ///
    /// @param refined the keys of the refinements that the record has
    void partners(long[] keys, long[][] refined, IntConsumer partner) {
        for (long key : keys) {
            var block = block(key);
            if (block.length <= most) {
                Arrays.stream(block).forEach(partner);
            } else {
                for (int by = 0; by < refined.length; by++) {
                    var agreeing = agreeing(block, by, refined[by]);
                    if (agreeing.length <= most) {
                        Arrays.stream(agreeing).forEach(partner);
                    }
                }
            }
        }
    }

    private int[] block(long key) {
        long lowest = BlocksOfRule.keyed(key, 0);
        int at = Arrays.binarySearch(sorted, lowest);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < sorted.length
                && BlocksOfRule.keyed(key, BlocksOfRule.record(sorted[to])) == sorted[to]) {
            to++;
        }
        var later = added.get(key);
        var block = new int[to - from + (later == null ? 0 : later.size())];
        for (int next = from; next < to; next++) {
            block[next - from] = BlocksOfRule.record(sorted[next]);
        }
        if (later != null) {
            System.arraycopy(later.toArray(), 0, block, to - from, later.size());
        }
        return block;
    }

    private int[] agreeing(int[] block, int by, long[] keys) {
        return Arrays.stream(block).filter(place -> agrees(place, by, keys)).toArray();
    }

    private boolean agrees(int place, int by, long[] keys) {
        var refinement = refinements.get(by);
        if (place >= refinement.records()) {
            var ofAdded = refinementsOfAdded.getOrDefault(place, new long[by + 1][0])[by];
            return Arrays.stream(ofAdded).anyMatch(key -> has(keys, key));
        }
        for (int at = refinement.start(place); at < refinement.end(place); at++) {
            if (has(keys, refinement.key(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] keys, long wanted) {
        for (long key : keys) {
            if (key == wanted) {
                return true;
            }
        }
        return false;
    }
}
