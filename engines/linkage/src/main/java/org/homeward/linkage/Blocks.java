package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The blocks that the rules make: who has a key in common with whom.
final class Blocks {
    private final List<OversizedBlock> oversized = new ArrayList<>();
    private final int[] members;
    private final int[] ends;
    private final int[] starts;
    private final int[] places;
    private final int[] endsOfRules;

    /// @throws IllegalArgumentException when there are more records than
    ///     [BlocksOfRule#MOST_RECORDS]
    static Blocks of(Records records, LinkagePlan plan, Readings readings, Order order) {
        if (records.size() > BlocksOfRule.MOST_RECORDS) {
            throw new IllegalArgumentException(
                    "%,d records; %,d are the most"
                            .formatted(records.size(), BlocksOfRule.MOST_RECORDS));
        }
        var known = keys(records, plan, readings, order);
        var refinements =
                plan.refineBy().stream().map(known::get).filter(PartKeys::partsWell).toList();
        var found = new BlocksOfRule[plan.rules().size()];
        IntStream.range(0, found.length)
                .parallel()
                .forEach(
                        rule ->
                                found[rule] =
                                        new BlocksOfRule(
                                                rule,
                                                plan.rules().get(rule).parts().stream()
                                                        .map(known::get)
                                                        .toList(),
                                                refinements,
                                                plan.mostInABlock()));
        return new Blocks(records.size(), found);
    }

    /// The keys of all parts of a plan.
    static Map<BlockingRule.Part, PartKeys> keys(
            Records records, LinkagePlan plan, Readings readings, Order order) {
        return Stream.concat(
                        plan.refineBy().stream(),
                        plan.rules().stream().flatMap(rule -> rule.parts().stream()))
                .distinct()
                .toList()
                .parallelStream()
                .collect(
                        Collectors.toConcurrentMap(
                                part -> part, part -> PartKeys.of(part, records, readings, order)));
    }

    /// Lays blocks one after the other, and notes for each record where it stands in them.
    private Blocks(int records, BlocksOfRule[] rules) {
        int size = 0;
        for (var rule : rules) {
            size += rule.members().length;
            oversized.addAll(rule.oversized());
        }
        members = new int[size];
        ends = new int[size];
        starts = new int[records + 1];
        endsOfRules = new int[rules.length];
        int at = 0;
        for (int number = 0; number < rules.length; number++) {
            var rule = rules[number];
            var ofRule = rule.members();
            System.arraycopy(ofRule, 0, members, at, ofRule.length);
            int first = 0;
            for (int end : rule.ends()) {
                Arrays.fill(ends, at + first, at + end, at + end);
                first = end;
            }
            at += ofRule.length;
            endsOfRules[number] = at;
        }
        for (int member : members) {
            starts[member + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        places = new int[size];
        var next = Arrays.copyOf(starts, records);
        for (int place = 0; place < size; place++) {
            places[next[members[place]]++] = place;
        }
    }

    List<OversizedBlock> oversized() {
        return List.copyOf(oversized);
    }

    /// Takes a record's partners, each as often as it is found.
    interface Partners {
        /// A partner that was not found before.
        ///
        /// @return the number of the pair, larger than all before
        int found(int record, int partner, int rule);

        /// The same pair once more, perhaps by the same rule.
        void foundAgain(int pair, int rule);
    }

    /// Tells of everybody with a higher number who shares a block with the record, rule by rule.
    ///
    /// @param seen the last pair of each record, of one thread, filled with -1 at first
    /// @param first the number that the record's first pair will have
    void partners(int record, int[] seen, int first, Partners partners) {
        int rule = 0;
        for (int at = starts[record]; at < starts[record + 1]; at++) {
            int place = places[at];
            while (place >= endsOfRules[rule]) {
                rule++;
            }
            for (int next = place + 1; next < ends[place]; next++) {
                int partner = members[next];
                if (seen[partner] < first) {
                    seen[partner] = partners.found(record, partner, rule);
                } else {
                    partners.foundAgain(seen[partner], rule);
                }
            }
        }
    }
}
