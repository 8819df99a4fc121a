package org.homeward.linkage;

import java.util.Arrays;

/// How often numbers were seen.
final class LongCounts {
    private static final int START = 1 << 12;

    private long[] keys = new long[START];
    private long[] counts = new long[START];
    private int size;

    void add(long key) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = place(keys, counts, key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at]++;
    }

    private static int place(long[] keys, long[] counts, long key) {
        int at = (int) Hash.mixed(key) & keys.length - 1;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var wider = new long[keys.length * 2];
        var counted = new long[keys.length * 2];
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] != 0) {
                int to = place(wider, counted, keys[at]);
                wider[to] = keys[at];
                counted[to] = counts[at];
            }
        }
        keys = wider;
        counts = counted;
    }

    Patterns sorted() {
        var sorted = new long[size];
        int next = 0;
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] != 0) {
                sorted[next++] = keys[at];
            }
        }
        Arrays.sort(sorted);
        var counted = new long[size];
        for (int at = 0; at < size; at++) {
            counted[at] = counts[place(keys, counts, sorted[at])];
        }
        return new Patterns(sorted, counted);
    }
}
