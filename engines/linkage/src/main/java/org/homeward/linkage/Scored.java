package org.homeward.linkage;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Pairs that were weighed.
public final class Scored {
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private final Records records;
    private final LinkagePlan plan;
    private final Rows rows;
    private final Order order;
    private final Pairs pairs;
    private final Scores scores;
    private final Progress progress;

    Scored(Linkage.Prepared prepared, Pairs pairs, Scores scores, Progress progress) {
        this.records = prepared.records();
        this.plan = prepared.plan();
        this.rows = prepared.rows();
        this.order = prepared.order();
        this.pairs = pairs;
        this.scores = scores;
        this.progress = progress;
    }

    /// The odds that two records are of one person, in bits, whether or not a rule found the pair.
    public double bits(int one, int other) {
        int first = order.place(one);
        int second = order.place(other);
        return scores.bitsOf(first, second, new LevelsOf(rows).of(first, second));
    }

    /// Why two records weigh what they weigh, whether or not a rule found the pair.
    public Explanation explain(int one, int other) {
        int first = order.place(one);
        int second = order.place(other);
        return scores.explain(first, second, new LevelsOf(rows).of(first, second));
    }

    /// Puts records together.
    ///
    /// @param cut how many bits the pairs of two clusters must have on average for the two to
    ///     become one; 0 is an even chance
    public Clusters cluster(double cut) {
        progress.at(Progress.Step.CLUSTER, 0);
        var heads = new Clustering(edges(cut), scorer(), cut).heads(rows.records());
        progress.at(Progress.Step.CLUSTER, 1);
        return new Clusters(order.given(heads));
    }

    /// Makes ready for records that come one at a time, under this model.
    ///
    /// @param clusters of these records
    /// @param room for so many more
    public Standing standing(Clusters clusters, int room) {
        return new Standing(records, plan, order, scores, new Standing.Room(room, clusters));
    }

    /// How good clusters probably are, without labels.
    ///
    /// @param clusters of these records, made here or by anybody else
    public Expected expect(Clusters clusters) {
        var expectation = new Expectation(order.byPlace(clusters), strengths(), scorer());
        var canBe = patternsThat(Expectation::isFaint);
        var faint = new Longs();
        double leftApart = 0;
        for (var some : pairs.forSome(() -> new Faint(expectation, canBe))) {
            for (int at = 0; at < some.clusters.size(); at++) {
                faint.add(some.clusters.get(at));
            }
            leftApart += some.ofOne;
        }
        return expectation.of(faint.toArray(), leftApart, notFound());
    }

    /// The share of the pairs of one person that no rule found: of those that were found, few are
    /// found by one rule alone when rules find nearly all (the lower bound of A. Chao, Biometrics
    /// 43, 1987). With one or two rules nothing can be said, and nothing is.
    private double notFound() {
        if (plan.rules().size() < Pairs.MANY_RULES) {
            return 0;
        }
        var byRules = pairs.byRules();
        var found = new double[Pairs.MANY_RULES];
        for (int pattern = 0; pattern < byRules.length; pattern++) {
            double ofOne = LinkageModel.probability(scores.bitsOf(pattern));
            for (int rules = 0; rules < found.length; rules++) {
                found[rules] += ofOne * byRules[pattern][rules];
            }
        }
        double notFound = found[0] * Math.max(0, found[0] - 1) / (2 * (found[1] + 1));
        return notFound == 0 ? 0 : notFound / (notFound + Arrays.stream(found).sum());
    }

    /// Whether a pair of a pattern can weigh as much as asked for.
    private boolean[] patternsThat(DoublePredicate most) {
        var can = new boolean[pairs.patterns().size()];
        for (int pattern = 0; pattern < can.length; pattern++) {
            can[pattern] = most.test(scores.most(pattern));
        }
        return can;
    }

    /// Pairs that were left apart and may be of one person all the same.
    private final class Faint implements Pairs.Each {
        private final Expectation expectation;
        private final boolean[] canBe;
        private final Longs clusters = new Longs();
        private double ofOne;

        private Faint(Expectation expectation, boolean[] canBe) {
            this.expectation = expectation;
            this.canBe = canBe;
        }

        @Override
        public void pair(int one, int other, int pattern) {
            if (canBe[pattern]) {
                long apart = expectation.clusters(one, other);
                double bits = apart < 0 ? NEVER : scores.bits(one, other, pattern);
                if (Expectation.isFaint(bits)) {
                    clusters.add(apart);
                    ofOne += LinkageModel.probability(bits);
                }
            }
        }
    }

    private double[] strengths() {
        var levels = new LevelsOf(rows);
        var strengths = new double[rows.records()];
        Arrays.setAll(strengths, record -> scores.bitsOf(levels.of(record, record)));
        return strengths;
    }

    /// For any number of threads.
    private Clustering.Scorer scorer() {
        var levels = ThreadLocal.withInitial(() -> new LevelsOf(rows));
        return (one, other) -> scores.bitsOf(one, other, levels.get().of(one, other));
    }

    private Clustering.Edges edges(double cut) {
        var canReach = patternsThat(most -> most >= cut);
        var found = pairs.forSome(() -> new Reaching(cut, canReach));
        int size = found.stream().mapToInt(some -> some.ones.size()).sum();
        var edges = new Clustering.Edges(new int[size], new int[size], new float[size]);
        int at = 0;
        for (var some : found) {
            for (int edge = 0; edge < some.ones.size(); edge++) {
                edges.one()[at] = some.ones.get(edge);
                edges.other()[at] = some.others.get(edge);
                edges.bits()[at++] = Float.intBitsToFloat(some.odds.get(edge));
            }
        }
        return edges;
    }

    /// Pairs that weigh at least the cut.
    private final class Reaching implements Pairs.Each {
        private final double cut;
        private final boolean[] canReach;
        private final Ints ones = new Ints();
        private final Ints others = new Ints();
        private final Ints odds = new Ints();

        private Reaching(double cut, boolean[] canReach) {
            this.cut = cut;
            this.canReach = canReach;
        }

        @Override
        public void pair(int one, int other, int pattern) {
            double bits = canReach[pattern] ? scores.bits(one, other, pattern) : NEVER;
            if (bits >= cut) {
                ones.add(one);
                others.add(other);
                odds.add(Float.floatToIntBits((float) bits));
            }
        }
    }

    /// Takes pairs that were weighed, one after the other.
    public interface Each {
        /// @param bits the odds that the two are of one person
        void pair(int one, int other, double bits);
    }

    /// Tells of every pair that a rule found, in an order that is the same each time.
    public void forEach(Each each) {
        pairs.forEach(
                (one, other, pattern) ->
                        each.pair(
                                order.given(one),
                                order.given(other),
                                scores.bits(one, other, pattern)));
    }

    /// What each record weighs against itself: the most that a record can say. One that does not
    /// reach the cut even so can be linked to nobody.
    public double[] againstThemselves() {
        var levels = new LevelsOf(rows);
        var bits = new double[rows.records()];
        for (int record = 0; record < bits.length; record++) {
            int place = order.place(record);
            bits[record] = scores.bitsOf(place, place, levels.of(place, place));
        }
        return bits;
    }
}
