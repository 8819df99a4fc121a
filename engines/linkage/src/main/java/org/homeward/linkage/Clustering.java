package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Puts records into clusters: first whoever hangs together by any pair, then within each of these
/// by average link. Two clusters become one as long as their pairs speak for it on the whole: of
/// all pairs between them, those that rules did not find included, the stronger part is averaged.
/// One false pair therefore never joins two families.
///
/// The result is the same for any number of threads, and for records in the same order.
final class Clustering {
    /// Of the pairs between two clusters this part counts, the strongest first: some records of
    /// one person say so little, or say it so wrongly, that they agree with nobody.
    static final double STRONGER_PART = 0.6;
    /// What hangs together by pairs may have so many records before weaker pairs are cut.
    static final int MOST = 150;
    private static final double TIGHTER = 1;

    private final Edges edges;
    private final Scorer scorer;
    private final double cut;

    /// The odds of any pair in bits, whether or not a rule found it.
    interface Scorer {
        double bits(int one, int other);
    }

    /// The pairs worth joining, with their odds in bits.
    record Edges(int[] one, int[] other, float[] bits) {
        int size() {
            return bits.length;
        }
    }

    /// @param cut how many bits the pairs of two clusters must have on average
    Clustering(Edges edges, Scorer scorer, double cut) {
        this.edges = edges;
        this.scorer = scorer;
        this.cut = cut;
    }

    /// For each record the first one of its cluster.
    int[] heads(int records) {
        var heads = new int[records];
        Arrays.setAll(heads, record -> record);
        var all = new int[edges.size()];
        Arrays.setAll(all, edge -> edge);
        // components have no record in common, so each thread writes where no other does
        components(all, records, cut).parallelStream().forEach(component -> join(component, heads));
        return heads;
    }

    /// The edges of each component, those of a component that is too large cut tighter.
    private List<int[]> components(int[] among, int records, double atLeast) {
        var strong = Arrays.stream(among).filter(edge -> edges.bits[edge] >= atLeast).toArray();
        var components = new Components(records);
        for (int edge : strong) {
            components.join(edges.one[edge], edges.other[edge]);
        }
        var sizes = new int[records];
        var counted = new BitSet(records);
        var ends = new int[records];
        for (int edge : strong) {
            int head = components.head(edges.one[edge]);
            ends[head]++;
            sizes[head] += counted(counted, edges.one[edge]) + counted(counted, edges.other[edge]);
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        var sorted = new int[strong.length];
        for (int at = strong.length - 1; at >= 0; at--) {
            sorted[--ends[components.head(edges.one[strong[at]])]] = strong[at];
        }
        var found = new ArrayList<int[]>();
        for (int from = 0; from < sorted.length; ) {
            int head = components.head(edges.one[sorted[from]]);
            int to = from + 1;
            while (to < sorted.length && components.head(edges.one[sorted[to]]) == head) {
                to++;
            }
            var within = Arrays.copyOfRange(sorted, from, to);
            if (sizes[head] > MOST) {
                found.addAll(components(within, records, atLeast + TIGHTER));
            } else {
                found.add(within);
            }
            from = to;
        }
        return found;
    }

    private static int counted(BitSet counted, int record) {
        if (counted.get(record)) {
            return 0;
        }
        counted.set(record);
        return 1;
    }

    private void join(int[] within, int[] heads) {
        var records =
                IntStream.concat(
                                Arrays.stream(within).map(edge -> edges.one[edge]),
                                Arrays.stream(within).map(edge -> edges.other[edge]))
                        .distinct()
                        .sorted()
                        .toArray();
        if (records.length == 2) {
            heads[records[1]] = records[0];
            return;
        }
        var linked = new AverageLink(records, scorer, cut, STRONGER_PART).clusters();
        for (var cluster : linked) {
            for (int record : cluster) {
                heads[record] = cluster[0];
            }
        }
    }
}
