package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was learned: how often a pair of one person, a pair of two who are alike, and a pair of
/// strangers stands at each level.
///
/// @param ofOne the share of pairs of one person among all pairs of records
/// @param ofAlike the share of pairs of two persons alike
/// @param comparisons in the order of the patterns
public record LinkageModel(double ofOne, double ofAlike, List<Learned> comparisons) {
    static final double LOG_2 = Math.log(2);
    private static final double HARDLY_ANY = 10;

    public LinkageModel {
        comparisons = List.copyOf(comparisons);
    }

    /// What was learned about one comparison: the share of each level among the pairs of a class
    /// that can be compared, adding up to 1.
    ///
    /// @param same among pairs of one person ("m" in the literature)
    /// @param alike among pairs of two persons alike
    /// @param different among pairs of strangers ("u")
    public record Learned(
            Comparison comparison, double[] same, double[] alike, double[] different) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Learned learned
                    && comparison.equals(learned.comparison)
                    && Arrays.equals(same, learned.same)
                    && Arrays.equals(alike, learned.alike)
                    && Arrays.equals(different, learned.different);
        }

        @Override
        public int hashCode() {
            return Objects.hash(comparison, Arrays.hashCode(same), Arrays.hashCode(different));
        }
    }

    /// What all levels of a pattern weigh together, the odds before included, in bits.
    double bits(long pattern) {
        var likely = likely(pattern);
        return Math.log(likely.one / (likely.alike + likely.strangers)) / LOG_2;
    }

    /// How likely a pair is of a class and has a pattern.
    private record Likely(double one, double alike, double strangers) {}

    private Likely likely(long pattern) {
        double one = ofOne;
        double two = ofAlike;
        double apart = 1 - ofOne - ofAlike;
        for (int at = 0; at < comparisons.size(); at++) {
            int level = LevelsOf.in(pattern, at);
            if (level > 0) {
                var learned = comparisons.get(at);
                one *= learned.same[level - 1];
                two *= learned.alike[level - 1];
                apart *= learned.different[level - 1];
            }
        }
        return new Likely(one, two, apart);
    }

    /// What makes the bits of a pattern: first the odds before anything is compared, then what each
    /// comparison adds, 0 where nothing could be compared.
    ///
    /// Two persons are alike or strangers. Each comparison is set against both, as probable as each
    /// is for the whole pattern; then the parts add up to the whole exactly.
    double[] parts(long pattern) {
        var likely = likely(pattern);
        double alike = likely.alike / (likely.alike + likely.strangers);
        var parts = new double[comparisons.size() + 1];
        parts[0] =
                log(ofOne)
                        - weighed(alike, ofAlike, 1 - ofOne - ofAlike)
                        + weighed(alike, alike, 1 - alike);
        for (int at = 0; at < comparisons.size(); at++) {
            int level = LevelsOf.in(pattern, at);
            if (level > 0) {
                var learned = comparisons.get(at);
                parts[at + 1] =
                        log(learned.same[level - 1])
                                - weighed(
                                        alike,
                                        learned.alike[level - 1],
                                        learned.different[level - 1]);
            }
        }
        return parts;
    }

    private static double weighed(double alike, double ofAlike, double ofStrangers) {
        return (alike == 0 ? 0 : alike * log(ofAlike))
                + (alike == 1 ? 0 : (1 - alike) * log(ofStrangers));
    }

    private static double log(double share) {
        return Math.log(share) / LOG_2;
    }

    /// What should be looked at before the model is used.
    ///
    /// @param records how many it was learned from
    public List<Warning> warnings(int records) {
        var warnings = new ArrayList<Warning>();
        double matches = ofOne * records * (records - 1.0) / 2;
        if (matches < HARDLY_ANY) {
            warnings.add(new Warning.HardlyAnyMatches(matches));
        }
        for (var learned : comparisons) {
            int last = learned.same.length - 1;
            if (learned.same[0] < learned.different[0]
                    || learned.same[last] > learned.different[last]) {
                warnings.add(new Warning.ContraryColumn(learned.comparison.column()));
            }
        }
        return warnings;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LOG_2));
    }
}
