package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Works out how good clusters probably are, from what the weights say about those that were left
/// apart and those that were put together, and from how seldom records that say little are linked.
///
/// - Two clusters left apart are of one person with the odds of their average link, set against all
///   other clusters that the smaller one might belong to, or none.
/// - A record belongs to its cluster as probably as its average link to the others says.
/// - Where records that say little are linked less often than those that say most, the difference
///   was not found, if persons recorded twice are no likelier to say little, or it is none, if they
///   are. The estimates take half of it.
/// - Pairs that no rule found are estimated from those that one rule alone found.
///
/// Weights of pairs that differ in much are too far from zero where columns depend on each other:
/// the interval takes twice what they say. It covers what is seen here; a slip that hides a record
/// from every rule and every weight is not seen.
final class Expectation {
    /// Pairs below this are of one person once in some thousands.
    private static final double FAINT = -12;

    private static final int BINS = 20;
    private static final int STRONGEST_PART = 5;
    private static final int MOST_IN_A_CLUSTER = 200;
    private static final double HALF = 0.5;
    private static final double TWICE = 2;
    private static final double DEVIATIONS = 1.96;

    private static final double[] NONE = {};

    private final Clustering.Scorer scorer;
    private final double[] strengths;
    private final List<int[]> members;
    private final int[] clusterOf;

    /// @param heads for each record the first one of its cluster
    /// @param strengths how many bits each record would weigh against itself, by which of its
    ///     values are there and not by how rare they are: a slip makes a value rare
    Expectation(int[] heads, double[] strengths, Clustering.Scorer scorer) {
        this.strengths = strengths.clone();
        this.scorer = scorer;
        this.members = new Clusters(heads).members();
        this.clusterOf = new int[heads.length];
        for (int cluster = 0; cluster < members.size(); cluster++) {
            for (int record : members.get(cluster)) {
                clusterOf[record] = cluster;
            }
        }
    }

    /// @param merges how many clusters too many
    /// @param pairs of one person that were not put together
    private record Missed(double merges, double pairs, double variance) {}

    /// @param splits how many clusters too few
    /// @param right of the pairs put together
    /// @param pairs put together
    private record Joined(double splits, double right, double pairs, double variance) {}

    /// @param faint two clusters each, of pairs that weigh more than [#FAINT] and were left apart
    /// @param leftApart how many of these pairs are probably of one person, each by itself
    /// @param notFound the share of pairs of one person that no rule found
    Expected of(long[] faint, double leftApart, double notFound) {
        var apart = apart(faint);
        var joined = joined();
        double hidden = Math.max(0, hidden());
        var unseen = unseen(notFound);
        double missedPairs =
                Math.max(apart.pairs, leftApart) + HALF * hidden * mates() + unseen.pairs;
        double all = joined.right + missedPairs;
        double counted = members.size();
        double spread = DEVIATIONS * Math.sqrt(apart.variance + joined.variance);
        var persons =
                new Expected.Persons(
                        members.size(),
                        Math.max(
                                1,
                                counted
                                        - apart.merges
                                        - HALF * hidden
                                        - unseen.merges
                                        + joined.splits),
                        Math.max(
                                1,
                                counted - TWICE * (apart.merges + hidden + unseen.merges) - spread),
                        counted + TWICE * joined.splits + spread);
        return new Expected(
                joined.pairs == 0 ? 1 : joined.right / joined.pairs,
                all == 0 ? 1 : joined.right / all,
                persons);
    }

    static boolean isFaint(double bits) {
        return bits > FAINT;
    }

    /// The two clusters of a pair in one number; -1 when they are one.
    long clusters(int one, int other) {
        int cluster = clusterOf[one];
        int beside = clusterOf[other];
        return cluster == beside
                ? -1
                : (long) Math.min(cluster, beside) << 32 | Math.max(cluster, beside);
    }

    /// What no rule found: a record of a person that shares a pair with none of the others.
    /// The more records somebody has, the less that happens.
    private Missed unseen(double notFound) {
        double merges = 0;
        double pairs = 0;
        for (var cluster : members) {
            int size = cluster.length;
            if (size > 1) {
                double alone =
                        size == 2 ? notFound / (1 - notFound) : size * Math.pow(notFound, size - 1);
                merges += alone;
                pairs += alone * (size - 1);
            }
        }
        return new Missed(merges, pairs, 0);
    }

    private Missed apart(long[] faint) {
        var pairs = Arrays.stream(faint).sorted().distinct().toArray();
        var odds =
                Arrays.stream(pairs)
                        .parallel()
                        .mapToDouble(
                                pair ->
                                        Math.exp(
                                                Math.min(0, link(one(pair), other(pair)))
                                                        * LinkageModel.LOG_2))
                        .toArray();
        var all = new double[members.size()];
        for (int at = 0; at < pairs.length; at++) {
            all[clusterOf[one(pairs[at])[0]]] += odds[at];
            all[clusterOf[other(pairs[at])[0]]] += odds[at];
        }
        double merges = 0;
        double missed = 0;
        double variance = 0;
        for (int at = 0; at < pairs.length; at++) {
            var one = one(pairs[at]);
            var other = other(pairs[at]);
            double ofOne = all[clusterOf[one[0]]];
            double ofOther = all[clusterOf[other[0]]];
            double rivals =
                    one.length == other.length
                            ? Math.max(ofOne, ofOther)
                            : one.length < other.length ? ofOne : ofOther;
            double probability = odds[at] / (1 + rivals);
            merges += probability;
            missed += probability * one.length * other.length;
            variance += probability * (1 - probability);
        }
        return new Missed(merges, missed, variance);
    }

    private int[] one(long pair) {
        return members.get((int) (pair >>> 32));
    }

    private int[] other(long pair) {
        return members.get((int) pair);
    }

    private double link(int[] one, int[] other) {
        var bits = new double[one.length * other.length];
        int next = 0;
        for (int record : one) {
            for (int beside : other) {
                bits[next++] = scorer.bits(record, beside);
            }
        }
        return strongerPart(bits);
    }

    private static double strongerPart(double[] bits) {
        Arrays.sort(bits);
        int taken = Math.max(1, (int) Math.ceil(Clustering.STRONGER_PART * bits.length));
        return Arrays.stream(bits, bits.length - taken, bits.length).sum() / taken;
    }

    private Joined joined() {
        double splits = 0;
        double right = 0;
        double pairs = 0;
        double variance = 0;
        var belonging =
                members.parallelStream()
                        .map(cluster -> cluster.length > MOST_IN_A_CLUSTER ? NONE : belong(cluster))
                        .toList();
        for (int at = 0; at < members.size(); at++) {
            var cluster = members.get(at);
            if (cluster.length < 2) {
                continue;
            }
            pairs += cluster.length * (cluster.length - 1) / 2.0;
            if (cluster.length > MOST_IN_A_CLUSTER) {
                right += cluster.length * (cluster.length - 1) / 2.0;
                continue;
            }
            double sum = 0;
            double squares = 0;
            for (double belongs : belonging.get(at)) {
                sum += belongs;
                squares += belongs * belongs;
                variance += belongs * (1 - belongs) / (cluster.length == 2 ? 2 : 1);
            }
            splits += (cluster.length - sum) / (cluster.length == 2 ? 2 : 1);
            right += cluster.length == 2 ? sum / 2 : (sum * sum - squares) / 2;
        }
        return new Joined(splits, right, pairs, variance);
    }

    /// How probably each record of a cluster belongs to it.
    private double[] belong(int[] cluster) {
        if (cluster.length < 2) {
            return NONE;
        }
        var bits = new double[cluster.length][cluster.length - 1];
        for (int one = 0; one < cluster.length; one++) {
            for (int other = one + 1; other < cluster.length; other++) {
                double weight = scorer.bits(cluster[one], cluster[other]);
                bits[one][other - 1] = weight;
                bits[other][one] = weight;
            }
        }
        return Arrays.stream(bits)
                .mapToDouble(ofOne -> LinkageModel.probability(strongerPart(ofOne)))
                .toArray();
    }

    /// How many records that say little would be linked if they were linked as often as those that
    /// say most; below 0 when they are linked more often. Differences that chance makes are none.
    private double hidden() {
        int records = strengths.length;
        var order =
                IntStream.range(0, records)
                        .boxed()
                        .sorted((one, other) -> Double.compare(strengths[one], strengths[other]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int weak = records - records / STRONGEST_PART;
        while (weak > 0 && strengths[order[weak - 1]] == strengths[order[records - 1]]) {
            weak--;
        }
        while (weak > 0 && weak < records && strengths[order[weak - 1]] == strengths[order[weak]]) {
            weak--; // whoever says as much as the weakest of the strongest is one of them
        }
        double most = linked(order, weak, records);
        double hidden = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) weak * bin / BINS);
            int to = (int) ((long) weak * (bin + 1) / BINS);
            double less = to == from ? 0 : most - linked(order, from, to);
            double chance =
                    Math.sqrt(most * (1 - most) * (1.0 / (to - from) + 1.0 / (records - weak)));
            hidden += Math.abs(less) > DEVIATIONS * chance ? less * (to - from) : 0;
        }
        return hidden;
    }

    /// Of some records, the share that is linked to others.
    private double linked(int[] order, int from, int to) {
        return Arrays.stream(order, from, to)
                .map(record -> members.get(clusterOf[record]).length > 1 ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// With how many others a record that is not alone is put together.
    private double mates() {
        double records = 0;
        double pairs = 0;
        for (var cluster : members) {
            if (cluster.length > 1) {
                records += cluster.length;
                pairs += cluster.length * (cluster.length - 1.0);
            }
        }
        return records == 0 ? 0 : pairs / records;
    }
}
