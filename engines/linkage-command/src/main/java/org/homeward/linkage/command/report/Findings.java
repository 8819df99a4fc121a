package org.homeward.linkage.command.report;

import java.util.List;
import java.util.SortedMap;
import org.homeward.linkage.Explanation;

/// What a run shows about itself.
///
/// @param sizes of clusters, by how many records they have
/// @param largest how many records the largest has
/// @param histogram how many of the pairs compared have odds of so many bits, rounded down
/// @param near pairs near the cut, the strongest first
record Findings(
        SortedMap<Size, Persons> sizes,
        int largest,
        SortedMap<Integer, Long> histogram,
        Reach reach,
        List<RuleYield> rules,
        List<Example> near) {
    Findings {
        rules = List.copyOf(rules);
        near = List.copyOf(near);
    }

    /// What records can say.
    ///
    /// @param unlinkable how many do not reach the cut even against themselves
    /// @param mostBits how many can reach so many bits, rounded down, and no more
    record Reach(int unlinkable, SortedMap<Integer, Integer> mostBits) {}

    /// What a rule contributes, as shares of a sample.
    ///
    /// @param ofPairs of the pairs compared, those that have a key of it in common
    /// @param ofLinks the same of the pairs that reach the cut
    /// @param alone of the pairs that reach the cut, those that no other rule finds
    record RuleYield(double ofPairs, double ofLinks, double alone) {}

    /// Two records and why they weigh what they weigh.
    record Example(int one, int other, Explanation why) {}

    /// How many blocks of a rule were too large.
    ///
    /// @param largest how many records the largest has
    /// @param leftOut how many pairs were not compared
    record TooLarge(int blocks, int largest, long leftOut) {
        static final TooLarge NONE = new TooLarge(0, 0, 0);

        TooLarge and(int records, long pairs) {
            return new TooLarge(blocks + 1, Math.max(largest, records), leftOut + pairs);
        }
    }

    /// How many clusters have more than one record.
    int withSeveral() {
        return sizes.entrySet().stream()
                .filter(size -> size.getKey().to() > 1)
                .mapToInt(size -> size.getValue().persons())
                .sum();
    }

    /// Sizes of clusters: each up to ten on its own, larger ones together.
    record Size(int from, int to) implements Comparable<Size> {
        private static final int[] ENDS = {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, Integer.MAX_VALUE
        };

        static Size of(int records) {
            int at = 0;
            while (ENDS[at] < records) {
                at++;
            }
            return new Size(at == 0 ? 1 : ENDS[at - 1] + 1, ENDS[at]);
        }

        @Override
        public int compareTo(Size other) {
            return Integer.compare(from, other.from);
        }
    }

    /// Clusters of a size, and their records together.
    record Persons(int persons, long records) {
        Persons and(Persons more) {
            return new Persons(persons + more.persons, records + more.records);
        }
    }
}
