package org.homeward.linkage;

import java.util.List;

/// Links records by a plan: finds the pairs worth comparing, learns from them what each level of
/// agreement weighs, scores them, and puts records into clusters.
public final class Linkage {
    private final Records records;
    private final LinkagePlan plan;
    private final List<Compared> compared;

    private Linkage(Records records, LinkagePlan plan) {
        this.records = records;
        this.plan = plan;
        this.compared = plan.comparisons().stream().map(one -> new Compared(one, records)).toList();
    }

    /// What came of it.
    ///
    /// @param pairs how many pairs were compared
    public record Linked(LinkageModel model, Clusters clusters, long pairs) {}

    /// @throws UnknownColumn when the plan names a column that the records do not have
    public static Linked link(Records records, LinkagePlan plan) {
        return new Linkage(records, plan).run();
    }

    private Linked run() {
        var blocks = Blocks.of(records, plan.rules(), plan.refineBy(), plan.mostInABlock());
        var pairs = Pairs.of(compared, blocks, records.size());
        var random = Chances.of(compared, records.size());
        var model = new Training(compared, pairs.patterns(), random, records.size()).learn();
        var scores = Scores.of(model, compared, pairs, records.size());
        var clusters =
                new Clustering(edges(pairs, scores), () -> onDemand(scores), plan.cut())
                        .of(records.size());
        return new Linked(model, clusters, pairs.size());
    }

    private Clustering.Scorer onDemand(Scores scores) {
        var levels = new LevelsOf(compared);
        return (one, other) -> scores.bits(one, other, levels.of(one, other));
    }

    private Clustering.Edges edges(Pairs pairs, Scores scores) {
        var found = new Longs();
        var odds = new Longs();
        pairs.forEach(
                (one, other, pattern) -> {
                    double bits = scores.bits(one, other, pattern);
                    if (bits >= plan.cut()) {
                        found.add((long) one << 32 | other);
                        odds.add(Float.floatToIntBits((float) bits));
                    }
                });
        int size = found.size();
        var one = new int[size];
        var other = new int[size];
        var bits = new float[size];
        for (int at = 0; at < size; at++) {
            one[at] = (int) (found.get(at) >>> 32);
            other[at] = (int) found.get(at);
            bits[at] = Float.intBitsToFloat((int) odds.get(at));
        }
        return new Clustering.Edges(one, other, bits, size);
    }
}
