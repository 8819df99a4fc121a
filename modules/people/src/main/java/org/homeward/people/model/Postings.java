package org.homeward.people.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The records that have a word: a list of their numbers, or, for a word that is so frequent that
/// this takes less memory, a bit for each number. A record that once had the word stays among them.
final class Postings {
    private static final int[] NOTHING = {};

    /// So few are a list even where they are half of all, which they will not stay.
    private static final int SHORT = 4_096;

    private int[] list = NOTHING;
    private int size;
    private long[] bits = {};
    private boolean dense;

    /// How many places of an array hold a bit for each number below one.
    static int placesFor(int numbers) {
        return (numbers + Long.SIZE - 1) >> 6;
    }

    void add(int number) {
        if (dense) {
            set(number);
            size++;
            return;
        }
        if (size == list.length) {
            list = Arrays.copyOf(list, Math.max(2, size + size / 2));
        }
        list[size++] = number;
        if (size > SHORT && (long) size * Integer.SIZE > number) {
            dense = true;
            Arrays.stream(list, 0, size).forEach(this::set);
            list = NOTHING;
        }
    }

    /// How often the word was noted; a record that it was noted for twice counts twice.
    int size() {
        return size;
    }

    boolean isDense() {
        return dense;
    }

    /// The numbers as they were noted, while they are a list.
    IntStream listed() {
        return Arrays.stream(list, 0, dense ? 0 : size);
    }

    private void set(int number) {
        int place = number >> 6;
        if (place >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(place + 1, bits.length + bits.length / 8));
        }
        bits[place] |= 1L << number;
    }

    /// Sets the bits of these records.
    ///
    /// @param all with a place for every record
    void addTo(long[] all) {
        if (dense) {
            int places =
                    Math.min(bits.length, all.length); // it may have grown ahead of its records
            for (int at = 0; at < places; at++) {
                all[at] |= bits[at];
            }
        } else {
            for (int at = 0; at < size; at++) {
                all[list[at] >> 6] |= 1L << list[at];
            }
        }
    }
}
