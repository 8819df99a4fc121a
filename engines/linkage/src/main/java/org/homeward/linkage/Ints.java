package org.homeward.linkage;

import java.util.Arrays;

/// A list of numbers that grows.
final class Ints {
    private int[] numbers = new int[1 << 6];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
