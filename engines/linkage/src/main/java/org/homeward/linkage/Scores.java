package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What pairs weigh under a model: the odds that they are of one person, in bits. Agreeing
/// on a rare value weighs more than on a frequent one, where the comparison says so.
final class Scores {
    private static final double LOG_2 = Math.log(2);
    /// Half a record: what nobody else has been seen with is thought to be this frequent.
    private static final double RARE = 0.5;

    private final LinkageModel model;
    private final List<Compared> comparisons;
    private final double[][] adjustments;
    private final List<Optional<WordFrequencies.Bits>> words;

    private Scores(
            LinkageModel model,
            List<Compared> comparisons,
            double[][] adjustments,
            List<Optional<WordFrequencies.Bits>> words) {
        this.model = model;
        this.comparisons = comparisons;
        this.adjustments = adjustments;
        this.words = words;
    }

    /// Works out how frequent each value is among persons, not records: pairs of one person that
    /// agree on it are taken out, as the model sees them before frequencies are weighed.
    static Scores of(LinkageModel model, List<Compared> comparisons, Pairs pairs, int records) {
        var ofOnePerson = new double[comparisons.size()][];
        for (int at = 0; at < ofOnePerson.length; at++) {
            ofOnePerson[at] = new double[comparisons.get(at).base().distinct()];
        }
        var words = comparisons.stream().map(one -> words(one, records)).toList();
        pairs.forEach(
                (one, other, pattern) -> {
                    double expected = LinkageModel.probability(model.bits(pattern));
                    for (int at = 0; at < ofOnePerson.length; at++) {
                        int level = LevelsOf.in(pattern, at);
                        if (level == 1) {
                            ofOnePerson[at][comparisons.get(at).value(one)] += expected;
                        }
                        if (level > 0 && words.get(at).isPresent()) {
                            words.get(at)
                                    .get()
                                    .seen(
                                            comparisons.get(at).value(one),
                                            comparisons.get(at).value(other),
                                            expected);
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
        return new Scores(
                model,
                comparisons,
                adjustments,
                words.stream().map(one -> one.map(WordFrequencies::bits)).toList());
    }

    private static Optional<WordFrequencies> words(Compared compared, int records) {
        boolean looksAtWords =
                compared.comparison().levels().stream()
                        .anyMatch(
                                level ->
                                        level instanceof Level.WordsAlike
                                                || level instanceof Level.WordsWithin);
        return looksAtWords && compared.comparison().byFrequency()
                ? Optional.of(new WordFrequencies(compared.base(), records))
                : Optional.empty();
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
            bits += byFrequency(at, one, other, LevelsOf.in(pattern, at));
        }
        return bits;
    }

    /// What the values of a pair add to the level at which they stand.
    private double byFrequency(int at, int one, int other, int level) {
        var compared = comparisons.get(at);
        if (adjustments[at].length > 0 && level == 1) {
            return adjustments[at][compared.value(one)];
        }
        return level > 1
                        && level < compared.comparison().levels().size()
                        && words.get(at).isPresent()
                ? words.get(at).get().shared(compared.value(one), compared.value(other))
                : 0;
    }

    Explanation explain(int one, int other, long pattern) {
        var bits = model.parts(pattern);
        var parts = new ArrayList<Explanation.Part>();
        double all = bits[0];
        for (int at = 0; at < comparisons.size(); at++) {
            int level = LevelsOf.in(pattern, at);
            double byFrequency = byFrequency(at, one, other, level);
            parts.add(
                    new Explanation.Part(
                            comparisons.get(at).comparison(), level, bits[at + 1], byFrequency));
            all += bits[at + 1] + byFrequency;
        }
        return new Explanation(bits[0], parts, all);
    }
}
