package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What pairs weigh under a model: the odds that they are of one person, in bits. Agreeing
/// on a rare value weighs more than on a frequent one, where the comparison says so.
final class Scores {
    /// Half a record: what nobody else has been seen with is thought to be this frequent.
    private static final double RARE = 0.5;

    /// A pair less probable than this changes no frequency that could be noticed.
    private static final double HARDLY = 1e-4;

    private final LinkageModel model;
    private final Rows rows;
    private final Patterns patterns;
    private final double[] bits;
    private final double[][] adjustments;
    private final double[] mostAdjustment;
    private final List<Optional<WordFrequencies.Bits>> words;

    private Scores(
            LinkageModel model, Rows rows, Patterns patterns, double[] bits, Frequent frequent) {
        this.model = model;
        this.rows = rows;
        this.patterns = patterns;
        this.bits = bits;
        this.adjustments = frequent.adjustments();
        this.words = frequent.words();
        this.mostAdjustment =
                Arrays.stream(adjustments)
                        .mapToDouble(ofOne -> Arrays.stream(ofOne).max().orElse(0))
                        .toArray();
    }

    private record Frequent(double[][] adjustments, List<Optional<WordFrequencies.Bits>> words) {}

    /// Works out how frequent each value is among persons, not records: pairs of one person that
    /// agree on it are taken out, as the model sees them before frequencies are weighed.
    static Scores of(LinkageModel model, Rows rows, Pairs pairs) {
        var patterns = pairs.patterns();
        var bits = Arrays.stream(patterns.patterns()).mapToDouble(model::bits).toArray();
        var probabilities = Arrays.stream(bits).map(LinkageModel::probability).toArray();
        var comparisons = rows.comparisons();
        var ofOnePerson = new double[rows.width()][];
        for (int at = 0; at < ofOnePerson.length; at++) {
            ofOnePerson[at] = new double[comparisons.get(at).base().distinct()];
        }
        var words = comparisons.stream().map(one -> words(one, rows.records())).toList();
        pairs.forEach(
                (one, other, place) -> {
                    double expected = probabilities[place];
                    if (expected < HARDLY) {
                        return;
                    }
                    long pattern = patterns.patterns()[place];
                    for (int at = 0; at < ofOnePerson.length; at++) {
                        int level = LevelsOf.in(pattern, at);
                        if (level == 1) {
                            ofOnePerson[at][rows.value(one, at)] += expected;
                        }
                        if (level > 0 && words.get(at).isPresent()) {
                            words.get(at)
                                    .get()
                                    .seen(rows.value(one, at), rows.value(other, at), expected);
                        }
                    }
                });
        var adjustments = new double[rows.width()][];
        for (int at = 0; at < adjustments.length; at++) {
            adjustments[at] =
                    comparisons.get(at).comparison().byFrequency()
                            ? adjustments(
                                    comparisons.get(at).base(),
                                    ofOnePerson[at],
                                    model.comparisons().get(at).different()[0],
                                    rows.records())
                            : new double[0];
        }
        var frequent =
                new Frequent(
                        adjustments,
                        words.stream().map(one -> one.map(WordFrequencies::bits)).toList());
        return new Scores(model, rows, patterns, bits, frequent);
    }

    private static Optional<WordFrequencies> words(Compared compared, int records) {
        boolean looksAtWords =
                compared.comparison().levels().stream().anyMatch(Compared::isOfWords);
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
            adjustments[value] = Math.log(average / (others / records)) / LinkageModel.LOG_2;
        }
        return adjustments;
    }

    /// No pair of the pattern weighs more than this, in bits.
    double most(int place) {
        long pattern = patterns.patterns()[place];
        double most = bits[place];
        for (int at = 0; at < adjustments.length; at++) {
            int level = LevelsOf.in(pattern, at);
            if (level == 1) {
                most += mostAdjustment[at];
            } else if (level > 1 && words.get(at).isPresent()) {
                most += WordFrequencies.MOST_BITS;
            }
        }
        return most;
    }

    /// The odds that the two of a pair are of one person, in bits.
    ///
    /// @param place of the pair's pattern
    double bits(int one, int other, int place) {
        return bits[place] + byFrequency(one, other, patterns.patterns()[place]);
    }

    /// The same for any two records.
    double bitsOf(int one, int other, long pattern) {
        return model.bits(pattern) + byFrequency(one, other, pattern);
    }

    /// What the pattern of a place weighs on the average of all values.
    double bitsOf(int place) {
        return bits[place];
    }

    /// What a pattern weighs on the average of all values.
    double bitsOf(long pattern) {
        return model.bits(pattern);
    }

    private double byFrequency(int one, int other, long pattern) {
        double bits = 0;
        for (int at = 0; at < adjustments.length; at++) {
            bits += byFrequency(at, one, other, LevelsOf.in(pattern, at));
        }
        return bits;
    }

    /// The same weights for rows that grow.
    Scores over(Rows others) {
        var frequent = new Frequent(adjustments, words);
        for (int at = 0; at < others.width(); at++) {
            var ofWords = words.get(at);
            if (ofWords.isPresent()) {
                others.comparisons().get(at).readWith(ofWords.get()::add);
            }
        }
        return new Scores(model, others, patterns, bits, frequent);
    }

    /// What the values of a pair add to the level at which they stand.
    private double byFrequency(int at, int one, int other, int level) {
        if (level == 1 && adjustments[at].length > 0) {
            int value = rows.value(one, at);
            return value < adjustments[at].length ? adjustments[at][value] : 0;
        }
        return level > 1
                        && words.get(at).isPresent()
                        && level < rows.comparisons().get(at).comparison().levels().size()
                ? words.get(at).get().shared(rows.value(one, at), rows.value(other, at))
                : 0;
    }

    Explanation explain(int one, int other, long pattern) {
        var bitsOfParts = model.parts(pattern);
        var parts = new ArrayList<Explanation.Part>();
        double all = bitsOfParts[0];
        for (int at = 0; at < rows.width(); at++) {
            int level = LevelsOf.in(pattern, at);
            double byFrequency = byFrequency(at, one, other, level);
            var comparison = rows.comparisons().get(at).comparison();
            parts.add(new Explanation.Part(comparison, level, bitsOfParts[at + 1], byFrequency));
            all += bitsOfParts[at + 1] + byFrequency;
        }
        return new Explanation(bitsOfParts[0], parts, all);
    }
}
