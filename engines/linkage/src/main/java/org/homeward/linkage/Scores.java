package org.homeward.linkage;

import java.util.List;

/// What pairs weigh under a model: the odds that they are of one person, in bits. Agreeing
/// on a rare value weighs more than on a frequent one, where the comparison says so.
final class Scores {
    private static final double LOG_2 = Math.log(2);
    /// Half a record: what nobody else has been seen with is thought to be this frequent.
    private static final double RARE = 0.5;

    private final LinkageModel model;
    private final List<Compared> comparisons;
    private final double[][] adjustments;

    private Scores(LinkageModel model, List<Compared> comparisons, double[][] adjustments) {
        this.model = model;
        this.comparisons = comparisons;
        this.adjustments = adjustments;
    }

    /// Works out how frequent each value is among persons, not records: pairs of one person that
    /// agree on it are taken out, as the model sees them before frequencies are weighed.
    static Scores of(LinkageModel model, List<Compared> comparisons, Pairs pairs, int records) {
        var ofOnePerson = new double[comparisons.size()][];
        for (int at = 0; at < ofOnePerson.length; at++) {
            ofOnePerson[at] = new double[comparisons.get(at).base().distinct()];
        }
        pairs.forEach(
                (one, other, pattern) -> {
                    double expected = LinkageModel.probability(model.bits(pattern));
                    for (int at = 0; at < ofOnePerson.length; at++) {
                        if (LevelsOf.in(pattern, at) == 1) {
                            ofOnePerson[at][comparisons.get(at).value(one)] += expected;
                        }
                    }
                });
        var adjustments = new double[comparisons.size()][];
        for (int at = 0; at < adjustments.length; at++) {
            adjustments[at] =
                    comparisons.get(at).comparison().byFrequency()
                            ? adjustments(
                                    comparisons.get(at).base(),
                                    ofOnePerson[at],
                                    model.comparisons().get(at).different()[0],
                                    records)
                            : new double[0];
        }
        return new Scores(model, comparisons, adjustments);
    }

    private static double[] adjustments(
            Forms forms, double[] ofOnePerson, double average, int records) {
        var adjustments = new double[forms.distinct()];
        for (int value = 0; value < adjustments.length; value++) {
            double count = forms.counts()[value];
            double others = Math.max(count - 1 - 2 * ofOnePerson[value] / count, RARE);
            adjustments[value] = Math.log(average / (others / records)) / LOG_2;
        }
        return adjustments;
    }

    /// The odds that the two are of one person, in bits.
    double bits(int one, int other, long pattern) {
        double bits = model.bits(pattern);
        for (int at = 0; at < adjustments.length; at++) {
            if (adjustments[at].length > 0 && LevelsOf.in(pattern, at) == 1) {
                bits += adjustments[at][comparisons.get(at).value(one)];
            }
        }
        return bits;
    }
}
