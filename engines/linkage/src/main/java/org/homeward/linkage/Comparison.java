package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;

/// How the values of one column are compared: in levels, the closest first, the last one
/// [Level.Different]. Whoever lacks a value is at no level, and the comparison says nothing.
///
/// @param column whose values; also the name of the comparison
/// @param form what of a value is compared where a level names no form of its own
/// @param byFrequency whether agreeing on a rare value weighs more than on a frequent one
public record Comparison(String column, Form form, List<Level> levels, boolean byFrequency) {
    /// So many levels at most, for a pair's levels to fit into one number.
    public static final int MOST_LEVELS = 14;

    public Comparison {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || !(levels.getLast() instanceof Level.Different)) {
            throw new IllegalArgumentException(
                    "the comparison of %s needs two levels or more, the last one Different"
                            .formatted(column));
        }
        if (levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "the comparison of %s has more than %d levels".formatted(column, MOST_LEVELS));
        }
    }

    /// A comparison of these levels and, after them, [Level.Different].
    public static Comparison of(String column, Form form, Level... levels) {
        var all = new ArrayList<>(List.of(levels));
        all.add(new Level.Different());
        return new Comparison(column, form, all, false);
    }

    /// The same, and agreement weighs by how frequent the value is.
    public Comparison weighedByFrequency() {
        return new Comparison(column, form, levels, true);
    }
}
