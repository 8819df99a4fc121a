package org.homeward.linkage;

import java.util.LinkedHashSet;
import java.util.List;

/// How records are to be linked.
///
/// @param refineBy what a block of too many records is parted by
/// @param mostInABlock how many records a block may have before it is refined
/// @param cut how many bits, the odds before anything was compared included, the pairs of two
///     clusters must have on average for the two to become one; 0 is an even chance
public record LinkagePlan(
        List<Comparison> comparisons,
        List<BlockingRule> rules,
        List<BlockingRule.Part> refineBy,
        int mostInABlock,
        double cut) {
    /// So many comparisons at most.
    public static final int MOST_COMPARISONS = LevelsOf.MOST_COMPARISONS;

    private static final int MOST_IN_A_BLOCK = 30;

    public LinkagePlan {
        comparisons = List.copyOf(comparisons);
        rules = List.copyOf(rules);
        refineBy = List.copyOf(refineBy);
        if (comparisons.isEmpty() || comparisons.size() > MOST_COMPARISONS) {
            throw new IllegalArgumentException(
                    "a plan has between 1 and %d comparisons".formatted(MOST_COMPARISONS));
        }
    }

    /// A plan that refines large blocks by what is compared, and cuts at an even chance.
    public static LinkagePlan of(List<Comparison> comparisons, List<BlockingRule> rules) {
        return new LinkagePlan(
                comparisons,
                rules,
                comparisons.stream()
                        .<BlockingRule.Part>map(
                                one -> new BlockingRule.Part.Value(one.column(), one.form()))
                        .toList(),
                MOST_IN_A_BLOCK,
                0);
    }

    /// The columns that it looks at, those of the comparisons first.
    public List<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var comparison : comparisons) {
            columns.add(comparison.column());
            for (var level : comparison.levels()) {
                if (level instanceof Level.ChangedOver(var otherColumn, _)) {
                    columns.add(otherColumn);
                }
            }
        }
        rules.forEach(rule -> rule.parts().forEach(part -> columns.add(part.column())));
        refineBy.forEach(part -> columns.add(part.column()));
        return List.copyOf(columns);
    }

    public LinkagePlan cutAt(double bits) {
        return new LinkagePlan(comparisons, rules, refineBy, mostInABlock, bits);
    }
}
