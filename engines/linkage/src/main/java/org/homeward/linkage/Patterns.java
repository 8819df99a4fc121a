package org.homeward.linkage;

import java.util.Arrays;

/// How many pairs have each pattern of levels, patterns in increasing order.
record Patterns(long[] patterns, long[] counts) {
    int size() {
        return patterns.length;
    }

    /// The place of a pattern that is among them.
    int place(long pattern) {
        return Arrays.binarySearch(patterns, pattern);
    }
}
