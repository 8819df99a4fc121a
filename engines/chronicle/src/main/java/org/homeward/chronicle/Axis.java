package org.homeward.chronicle;

import java.util.List;
import java.util.Map;

/// One direction of a breakdown. Each counted thing has exactly one value on it, or none (unknown).
public sealed interface Axis {

    /// Each code, or each number, by itself.
    record Plain(String dimension) implements Axis {}

    /// Numbers in named bands. A number in no band counts as unknown.
    record Banded(String dimension, List<Band> bands) implements Axis {
        public Banded {
            bands = List.copyOf(bands);
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("no bands for " + dimension);
            }
            if (bands.stream().map(Band::name).distinct().count() < bands.size()) {
                throw new IllegalArgumentException("two bands of one name for " + dimension);
            }
            for (int i = 0; i < bands.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (bands.get(i).overlaps(bands.get(j))) {
                        throw new IllegalArgumentException(
                                "bands overlap: " + bands.get(j) + " and " + bands.get(i));
                    }
                }
            }
        }
    }

    /// A band of numbers, both ends included.
    record Band(String name, int from, int to) {
        public Band {
            if (to < from) {
                throw new IllegalArgumentException("band ends before it starts: " + name);
            }
        }

        boolean overlaps(Band other) {
            return from <= other.to && other.from <= to;
        }
    }

    /// Codes joined to groups, such as a unit to its successor. A code that the map does not name
    /// stands for itself.
    record Mapped(String dimension, Map<String, String> groups) implements Axis {
        public Mapped {
            groups = Map.copyOf(groups);
        }

        String group(String code) {
            return groups.getOrDefault(code, code);
        }
    }

    /// Calendar time: `2022-05`, `2022-Q2`, `2022-H1` or `2022`. A date that is less precise than
    /// the step is unknown on this axis.
    record Time(Step step) implements Axis {}
}
