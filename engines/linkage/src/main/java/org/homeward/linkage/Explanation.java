package org.homeward.linkage;

import java.util.List;

/// Why two records weigh what they weigh: the odds before anything was compared, and what each
/// comparison adds to them, in bits. All together they make the whole.
///
/// @param before the odds before, against both kinds of two persons
/// @param bits the odds after
public record Explanation(double before, List<Part> parts, double bits) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /// What one comparison says.
    ///
    /// @param level from 1, the closest; 0 where one of the two lacks a value
    /// @param bits what the level weighs on the average of all values
    /// @param byFrequency what the value adds to that for being rare, below 0 for being frequent
    public record Part(Comparison comparison, int level, double bits, double byFrequency) {}

    /// How probable it is that the two are of one person.
    public double probability() {
        return LinkageModel.probability(bits);
    }
}
