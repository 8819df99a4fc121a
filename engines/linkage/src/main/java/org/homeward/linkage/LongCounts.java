package org.homeward.linkage;

import java.util.Arrays;

/// How often numbers were seen; each has a place, in the order in which they came.
final class LongCounts {
    private static final int START = 1 << 10;
    private static final int NONE = -1;

    private int[] slots = free(2 * START);
    private long[] keys = new long[START];
    private long[] counts = new long[START];
    private int size;

    private static int[] free(int size) {
        var slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /// Counts a number so many times more, and gives its place.
    int add(long key, long times) {
        int slot = slot(key);
        int place = slots[slot];
        if (place == NONE) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            place = size++;
            keys[place] = key;
            slots[slot] = place;
        }
        counts[place] += times;
        return place;
    }

    private int slot(long key) {
        int slot = (int) Hash.mixed(key) & slots.length - 1;
        while (slots[slot] != NONE && keys[slots[slot]] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        slots = free(4 * size);
        for (int place = 0; place < size; place++) {
            slots[slot(keys[place])] = place;
        }
    }

    /// How often a number was counted.
    long of(long key) {
        int place = slots[slot(key)];
        return place == NONE ? 0 : counts[place];
    }

    int size() {
        return size;
    }

    long key(int place) {
        return keys[place];
    }

    long count(int place) {
        return counts[place];
    }

    Patterns sorted() {
        var sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        var counted = new long[size];
        for (int at = 0; at < size; at++) {
            counted[at] = counts[slots[slot(sorted[at])]];
        }
        return new Patterns(sorted, counted);
    }
}
