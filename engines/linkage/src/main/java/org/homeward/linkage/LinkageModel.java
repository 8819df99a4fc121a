package org.homeward.linkage;

import java.util.List;

/// What was learned: how often a pair of one person, and a pair of two, stands at each level.
///
/// @param prior the share of pairs of one person among all pairs of records
/// @param comparisons in the order of the patterns
public record LinkageModel(double prior, List<Learned> comparisons) {
    public LinkageModel {
        comparisons = List.copyOf(comparisons);
    }

    /// What was learned about one comparison.
    ///
    /// @param same the share of each level among pairs of one person that can be compared,
    ///     adding up
    ///     to 1 ("m" in the literature)
    /// @param different the share among pairs of two persons ("u")
    public record Learned(Comparison comparison, double[] same, double[] different) {
        /// How much more likely one person than two makes a level, in bits; 0 for level 0, where
        /// nothing could be compared.
        double bits(int level) {
            return level == 0 ? 0 : Math.log(same[level - 1] / different[level - 1]) / Math.log(2);
        }
    }

    /// The odds before anything is compared, in bits.
    double priorBits() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }

    /// What all levels of a pattern weigh together, the odds before included, in bits.
    double bits(long pattern) {
        double bits = priorBits();
        for (int at = 0; at < comparisons.size(); at++) {
            bits += comparisons.get(at).bits(LevelsOf.in(pattern, at));
        }
        return bits;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * Math.log(2)));
    }
}
