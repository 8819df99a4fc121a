package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The blocks of one rule.
///
/// A block of very many is refined: its records are parted by what each further column says, and
/// only those that agree there too are compared. What is still too large after that is left out and
/// told as left out, never compared whole and never dropped in silence.
final class BlocksOfRule {
    private static final int RECORD_BITS = 24;

    /// So many records at most; a record's number and a key share one number of 64 bits.
    static final int MOST_RECORDS = 1 << RECORD_BITS;

    private static final int DEPTH = 2;

    private final int rule;
    private final int most;
    private final List<PartKeys> refinements;
    private final Ints members = new Ints();
    private final Ints ends = new Ints();
    private final List<OversizedBlock> oversized = new ArrayList<>();

    /// @param parts of the rule
    /// @param refinements what large blocks are parted by
    /// @param most how many records a block may have before it is refined
    BlocksOfRule(int rule, List<PartKeys> parts, List<PartKeys> refinements, int most) {
        this.rule = rule;
        this.most = most;
        this.refinements = refinements;
        gather(new SharedKeys(parts, Hash.mixed(rule + 1L)).sorted(), 0, Integer.MAX_VALUE);
    }

    /// Forty bits of the key are left. Two keys that share them put strangers into one block, who
    /// are compared for nothing and found to differ.
    static long keyed(long key, int record) {
        return key << RECORD_BITS | record;
    }

    static int record(long keyed) {
        return (int) keyed & MOST_RECORDS - 1;
    }

    /// Takes each run of one key as a block.
    private void gather(long[] sorted, int depth, int atMost) {
        int from = 0;
        while (from < sorted.length) {
            long key = sorted[from] >>> RECORD_BITS;
            int to = from + 1;
            while (to < sorted.length && sorted[to] >>> RECORD_BITS == key) {
                to++;
            }
            if (to - from > 1 && to - from <= atMost) {
                take(sorted, from, to, depth);
            }
            from = to;
        }
    }

    private void take(long[] sorted, int from, int to, int depth) {
        if (to - from > most) {
            refine(sorted, from, to, depth);
            return;
        }
        int before = -1;
        for (int at = from; at < to; at++) {
            int record = record(sorted[at]);
            if (record != before) {
                members.add(record);
                before = record;
            }
        }
        ends.add(members.size());
    }

    private void refine(long[] sorted, int from, int to, int depth) {
        long inAll = (long) (to - from) * (to - from - 1) / 2;
        if (depth == DEPTH) {
            oversized.add(new OversizedBlock(rule, to - from, inAll));
            return;
        }
        int before = ends.size() + oversized.size();
        var keyed = new Longs();
        for (int at = from; at < to; at++) {
            int record = record(sorted[at]);
            for (int by = 0; by < refinements.size(); by++) {
                var keys = refinements.get(by);
                for (int key = keys.start(record); key < keys.end(record); key++) {
                    keyed.add(keyed(Hash.of(Hash.mixed(by + 1L), keys.key(key)), record));
                }
            }
        }
        var parted = keyed.toArray();
        Arrays.sort(parted);
        gather(parted, depth + 1, (to - from) / 2); // a column that hardly parts it is no help
        boolean isParted = ends.size() + oversized.size() > before;
        if (depth == 0 || !isParted) {
            oversized.add(new OversizedBlock(rule, to - from, isParted ? 0 : inAll));
        }
    }

    /// The records of each block, one block after the other.
    int[] members() {
        return members.toArray();
    }

    /// Where each block ends among the members.
    int[] ends() {
        return ends.toArray();
    }

    List<OversizedBlock> oversized() {
        return oversized;
    }
}
