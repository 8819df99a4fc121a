package org.homeward.linkage;

/// How many pairs have each pattern of levels, patterns in increasing order.
record Patterns(long[] patterns, long[] counts) {
    int size() {
        return patterns.length;
    }
}
