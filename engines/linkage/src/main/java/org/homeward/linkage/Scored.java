package org.homeward.linkage;

import java.util.List;

/// Pairs that were weighed.
public final class Scored {
    private final List<Compared> compared;
    private final Pairs pairs;
    private final Scores scores;
    private final int records;
    private final Progress progress;

    Scored(List<Compared> compared, Pairs pairs, Scores scores, int records, Progress progress) {
        this.compared = compared;
        this.pairs = pairs;
        this.scores = scores;
        this.records = records;
        this.progress = progress;
    }

    /// The odds that two records are of one person, in bits, whether or not a rule found the pair.
    public double bits(int one, int other) {
        return scores.bits(one, other, new LevelsOf(compared).of(one, other));
    }

    /// Why two records weigh what they weigh, whether or not a rule found the pair.
    public Explanation explain(int one, int other) {
        return scores.explain(one, other, new LevelsOf(compared).of(one, other));
    }

    /// Puts records together.
    ///
    /// @param cut how many bits the pairs of two clusters must have on average for the two to
    ///     become one; 0 is an even chance
    public Clusters cluster(double cut) {
        progress.at(Progress.Step.CLUSTER, 0);
        var clusters = new Clustering(edges(cut), this::onDemand, cut).of(records);
        progress.at(Progress.Step.CLUSTER, 1);
        return clusters;
    }

    private Clustering.Scorer onDemand() {
        var levels = new LevelsOf(compared);
        return (one, other) -> scores.bits(one, other, levels.of(one, other));
    }

    private Clustering.Edges edges(double cut) {
        var found = new Longs();
        var odds = new Longs();
        pairs.forEach(
                (one, other, pattern) -> {
                    double bits = scores.bits(one, other, pattern);
                    if (bits >= cut) {
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
