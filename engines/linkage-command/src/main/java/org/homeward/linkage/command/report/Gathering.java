package org.homeward.linkage.command.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.linkage.command.report.Findings.Example;
import org.homeward.linkage.command.report.Findings.Persons;
import org.homeward.linkage.command.report.Findings.Reach;
import org.homeward.linkage.command.report.Findings.RuleYield;
import org.homeward.linkage.command.report.Findings.Size;
import org.homeward.linkage.command.report.Findings.TooLarge;

/// Gathers what a report shows, in one pass over the pairs.
final class Gathering {
    private static final int EXAMPLES = 3;
    private static final int CANDIDATES = 300;

    private final Linked run;
    private final double cut;
    private final SortedMap<Integer, Long> histogram = new TreeMap<>();
    private final Sampled compared = new Sampled();
    private final Sampled linked = new Sampled();
    private final Nearest above = new Nearest();
    private final Nearest below = new Nearest();

    private Gathering(Linked run) {
        this.run = run;
        this.cut = run.model().plan().cut();
    }

    static Findings of(Linked run) {
        var gathering = new Gathering(run);
        run.scored().forEach(gathering::pair);
        var sizes = gathering.clusterSizes();
        return new Findings(
                sizes(sizes),
                Arrays.stream(sizes).max().orElse(0),
                gathering.histogram,
                gathering.reach(),
                gathering.rules(),
                gathering.examples());
    }

    private void pair(int one, int other, double bits) {
        histogram.merge((int) Math.floor(bits), 1L, Long::sum);
        compared.add(one, other);
        if (bits >= cut) {
            linked.add(one, other);
            above.add(one, other, bits - cut);
        } else {
            below.add(one, other, cut - bits);
        }
    }

    /// The pairs that are nearest to the cut on one side.
    private static final class Nearest {
        private final PriorityQueue<Pair> pairs =
                new PriorityQueue<>(Comparator.comparingDouble(Pair::distance).reversed());

        private record Pair(int one, int other, double distance) {}

        void add(int one, int other, double distance) {
            if (pairs.size() < CANDIDATES) {
                pairs.add(new Pair(one, other, distance));
            } else if (distance < pairs.element().distance) {
                pairs.remove();
                pairs.add(new Pair(one, other, distance));
            }
        }

        List<Pair> all() {
            return pairs.stream()
                    .sorted(
                            Comparator.comparingDouble(Pair::distance)
                                    .thenComparingInt(Pair::one)
                                    .thenComparingInt(Pair::other))
                    .toList();
        }
    }

    private int[] clusterSizes() {
        var sizes = new int[run.clusters().records()];
        for (int record = 0; record < sizes.length; record++) {
            sizes[run.clusters().head(record)]++;
        }
        return sizes;
    }

    private static SortedMap<Size, Persons> sizes(int[] of) {
        var sizes = new TreeMap<Size, Persons>();
        for (int size : of) {
            if (size > 0) {
                sizes.merge(Size.of(size), new Persons(1, size), Persons::and);
            }
        }
        return sizes;
    }

    private Reach reach() {
        int unlinkable = 0;
        var most = new TreeMap<Integer, Integer>();
        for (double bits : run.scored().againstThemselves()) {
            unlinkable += bits < cut ? 1 : 0;
            most.merge((int) Math.floor(bits), 1, Integer::sum);
        }
        return new Reach(unlinkable, most);
    }

    private List<RuleYield> rules() {
        var rules = run.model().plan().rules();
        var keys = new SharedKeys(run.table().records(), rules);
        var ofPairs = new int[rules.size()];
        for (var pair : compared.pairs()) {
            for (int rule = 0; rule < ofPairs.length; rule++) {
                ofPairs[rule] += keys.share(rule, pair[0], pair[1]) ? 1 : 0;
            }
        }
        var ofLinks = new int[rules.size()];
        var alone = new int[rules.size()];
        for (var pair : linked.pairs()) {
            int found = 0;
            int last = 0;
            for (int rule = 0; rule < ofLinks.length; rule++) {
                if (keys.share(rule, pair[0], pair[1])) {
                    ofLinks[rule]++;
                    found++;
                    last = rule;
                }
            }
            alone[last] += found == 1 ? 1 : 0;
        }
        var yields = new ArrayList<RuleYield>();
        for (int rule = 0; rule < ofPairs.length; rule++) {
            yields.add(
                    new RuleYield(
                            share(ofPairs[rule], compared.pairs().size()),
                            share(ofLinks[rule], linked.pairs().size()),
                            share(alone[rule], linked.pairs().size())));
        }
        return yields;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// Pairs on both sides of the cut, each with levels of its own.
    private List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (var side : List.of(above, below)) {
            var shown = new HashSet<List<Integer>>();
            for (var pair : side.all()) {
                if (shown.size() == EXAMPLES) {
                    break;
                }
                var why = run.scored().explain(pair.one(), pair.other());
                if (shown.add(why.parts().stream().map(part -> part.level()).toList())) {
                    examples.add(new Example(pair.one(), pair.other(), why));
                }
            }
        }
        examples.sort(Comparator.comparingDouble(one -> -one.why().bits()));
        return examples;
    }

    /// The blocks that were too large, rule by rule.
    static List<TooLarge> tooLarge(Linked run) {
        var all = new ArrayList<TooLarge>();
        for (int rule = 0; rule < run.model().plan().rules().size(); rule++) {
            all.add(TooLarge.NONE);
        }
        for (var block : run.linkage().oversized()) {
            all.set(block.rule(), all.get(block.rule()).and(block.records(), block.leftOut()));
        }
        return all;
    }
}
