package org.homeward.linkage;

import java.util.List;

/// What was learned: how often a pair of one person, a pair of two who are alike, and a pair of
/// strangers stands at each level.
///
/// @param ofOne the share of pairs of one person among all pairs of records
/// @param ofAlike the share of pairs of two persons alike
/// @param comparisons in the order of the patterns
public record LinkageModel(double ofOne, double ofAlike, List<Learned> comparisons) {
    static final double LOG_2 = Math.log(2);

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
            Comparison comparison, double[] same, double[] alike, double[] different) {}

    /// What all levels of a pattern weigh together, the odds before included, in bits.
    double bits(long pattern) {
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
        return Math.log(one / (two + apart)) / LOG_2;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LOG_2));
    }
}
