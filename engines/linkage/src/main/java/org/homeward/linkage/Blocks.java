package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// The blocks that the rules make: who has a key in common with whom.
///
/// A block of very many is refined: its records are parted by what each further column says, and
/// only those that agree there too are compared. What is still too large after that is left out and
/// told as left out, never compared whole and never dropped in silence.
final class Blocks {
    private static final int RECORD_BITS = 24;

    /// So many records at most; a record's number and a key share one number of 64 bits.
    static final int MOST_RECORDS = 1 << RECORD_BITS;

    private static final int DEPTH = 2;

    private final int records;
    private final int most;
    private final List<PartKeys> refinements;
    private final Longs entries = new Longs();
    private final List<OversizedBlock> oversized = new ArrayList<>();
    private int[] members = {};
    private int[] ends = {};
    private int[] starts = {};
    private int[] places = {};

    private Blocks(int records, int most, List<PartKeys> refinements) {
        this.records = records;
        this.most = most;
        this.refinements = refinements;
    }

    /// @throws IllegalArgumentException when there are more records than [#MOST_RECORDS]
    static Blocks of(Records records, LinkagePlan plan, Readings readings) {
        if (records.size() > MOST_RECORDS) {
            throw new IllegalArgumentException(
                    "%,d records; %,d are the most".formatted(records.size(), MOST_RECORDS));
        }
        var known = new HashMap<BlockingRule.Part, PartKeys>();
        Function<BlockingRule.Part, PartKeys> keysOf =
                part -> known.computeIfAbsent(part, one -> PartKeys.of(one, records, readings));
        var refinements = plan.refineBy().stream().map(keysOf).filter(PartKeys::partsWell).toList();
        var blocks = new Blocks(records.size(), plan.mostInABlock(), refinements);
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            blocks.add(rule, plan.rules().get(rule).parts().stream().map(keysOf).toList());
        }
        blocks.index();
        return blocks;
    }

    private void add(int number, List<PartKeys> parts) {
        var keyed = new Longs();
        for (int record = 0; record < records; record++) {
            addKeys(keyed, parts, 0, Hash.mixed(number + 1L), record);
        }
        gather(keyed, number, 0, Integer.MAX_VALUE);
    }

    private static void addKeys(Longs keyed, List<PartKeys> parts, int part, long key, int record) {
        if (part == parts.size()) {
            keyed.add(keyed(key, record));
            return;
        }
        var keys = parts.get(part);
        int end = keys.end(record);
        for (int at = keys.start(record); at < end; at++) {
            addKeys(keyed, parts, part + 1, Hash.of(key, keys.key(at)), record);
        }
    }

    /// Forty bits of the key are left. Two keys that share them put strangers into one block,
    /// who are compared for nothing and found to differ.
    private static long keyed(long key, int record) {
        return key << RECORD_BITS | record;
    }

    private static int record(long keyed) {
        return (int) keyed & MOST_RECORDS - 1;
    }

    /// Sorts keys and records together, and takes each run of one key as a block.
    private void gather(Longs keyed, int rule, int depth, int atMost) {
        var sorted = keyed.toArray();
        Arrays.parallelSort(sorted);
        int from = 0;
        while (from < sorted.length) {
            long key = sorted[from] >>> RECORD_BITS;
            int to = from + 1;
            while (to < sorted.length && sorted[to] >>> RECORD_BITS == key) {
                to++;
            }
            if (to - from > 1 && to - from <= atMost) {
                take(sorted, from, to, rule, depth);
            }
            from = to;
        }
    }

    private void take(long[] sorted, int from, int to, int rule, int depth) {
        if (to - from > most) {
            refine(sorted, from, to, rule, depth);
            return;
        }
        int before = -1;
        int taken = 0;
        for (int at = from; at < to; at++) {
            int record = record(sorted[at]);
            if (record != before) {
                entries.add(record);
                before = record;
                taken++;
            }
        }
        if (taken > 0) {
            entries.add(-1);
        }
    }

    private void refine(long[] sorted, int from, int to, int rule, int depth) {
        long inAll = (long) (to - from) * (to - from - 1) / 2;
        if (depth == DEPTH) {
            oversized.add(new OversizedBlock(rule, to - from, inAll));
            return;
        }
        if (depth == 0) {
            oversized.add(new OversizedBlock(rule, to - from, 0));
        }
        var keyed = new Longs();
        for (int at = from; at < to; at++) {
            int record = record(sorted[at]);
            for (int by = 0; by < refinements.size(); by++) {
                addKeys(keyed, List.of(refinements.get(by)), 0, Hash.mixed(by + 1L), record);
            }
        }
        gather(keyed, rule, depth + 1, (to - from) / 2);
    }

    /// Lays blocks one after the other, and notes for each record where it stands in them.
    private void index() {
        int blocks = 0;
        for (int at = 0; at < entries.size(); at++) {
            blocks += entries.get(at) < 0 ? 1 : 0;
        }
        members = new int[entries.size() - blocks];
        ends = new int[members.length];
        starts = new int[records + 1];
        int size = 0;
        int first = 0;
        for (int at = 0; at < entries.size(); at++) {
            long record = entries.get(at);
            if (record < 0) {
                Arrays.fill(ends, first, size, size);
                first = size;
            } else {
                members[size++] = (int) record;
                starts[(int) record + 1]++;
            }
        }
        for (int record = 0; record < records; record++) {
            starts[record + 1] += starts[record];
        }
        places = new int[members.length];
        var next = Arrays.copyOf(starts, records);
        for (int at = 0; at < members.length; at++) {
            places[next[members[at]]++] = at;
        }
        entries.clear();
    }

    List<OversizedBlock> oversized() {
        return List.copyOf(oversized);
    }

    /// Takes a record's partners, each once.
    interface Partners {
        void pair(int record, int partner);
    }

    /// Tells of everybody with a higher number who shares a block with the record.
    ///
    /// @param seen one number for each record, of one thread, filled with -1 at first
    void partners(int record, int[] seen, Partners partners) {
        for (int at = starts[record]; at < starts[record + 1]; at++) {
            int place = places[at];
            for (int next = place + 1; next < ends[place]; next++) {
                int partner = members[next];
                if (seen[partner] != record) {
                    seen[partner] = record;
                    partners.pair(record, partner);
                }
            }
        }
    }
}
