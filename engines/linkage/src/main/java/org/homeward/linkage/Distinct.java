package org.homeward.linkage;

import java.util.Arrays;

/// Different texts, each with a number, in the order in which they came.
final class Distinct {
    private static final int START = 1 << 10;
    private static final int NONE = -1;

    private int[] slots = free(2 * START);
    private String[] texts = new String[START];
    private int[] hashes = new int[START];
    private int size;

    /// Of texts that are all different, in this order.
    static Distinct of(String[] texts) {
        var distinct = new Distinct();
        for (var text : texts) {
            distinct.number(text);
        }
        return distinct;
    }

    private static int[] free(int size) {
        var slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /// The number of a text, which gets the next one if it is new.
    int number(String text) {
        int slot = slot(text);
        if (slots[slot] == NONE) {
            if (size == texts.length) {
                grow();
                slot = slot(text);
            }
            texts[size] = text;
            hashes[size] = text.hashCode();
            slots[slot] = size++;
        }
        return slots[slot];
    }

    private int slot(String text) {
        int hash = text.hashCode();
        int slot = (int) Hash.mixed(hash) & slots.length - 1;
        while (slots[slot] != NONE
                && !(hashes[slots[slot]] == hash && texts[slots[slot]].equals(text))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        slots = free(4 * size);
        for (int number = 0; number < size; number++) {
            slots[slot(texts[number])] = number;
        }
    }

    int size() {
        return size;
    }

    String[] texts() {
        return Arrays.copyOf(texts, size);
    }
}
