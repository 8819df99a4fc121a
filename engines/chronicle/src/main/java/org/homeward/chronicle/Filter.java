package org.homeward.chronicle;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A condition on one dimension of a fact.
public sealed interface Filter {
    String dimension();

    /// The value is one of these codes.
    record Codes(String dimension, Set<String> codes) implements Filter {
        public Codes {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("no codes to filter " + dimension + " by");
            }
            codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        }
    }

    /// The number lies between these two, both included.
    record Range(String dimension, int from, int to) implements Filter {
        public Range {
            if (to < from) {
                throw new IllegalArgumentException(
                        "range of " + dimension + " ends before it starts: " + from + ".." + to);
            }
        }
    }

    /// The value is not known.
    record Unknown(String dimension) implements Filter {}
}
