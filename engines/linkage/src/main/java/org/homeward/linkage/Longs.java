package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A list of numbers that grows without being copied.
final class Longs {
    private static final int BITS = 16;
    private static final int PAGE = 1 << BITS;
    private static final int FEW = 16;

    private final List<long[]> pages = new ArrayList<>();
    private long[] last = new long[FEW];
    private int size;

    Longs() {
        pages.add(last);
    }

    void add(long number) {
        int at = size & PAGE - 1;
        if (at == 0 && size > 0) {
            last = new long[PAGE];
            pages.add(last);
        } else if (at == last.length) {
            last = Arrays.copyOf(last, Math.min(PAGE, 4 * at));
            pages.set(pages.size() - 1, last);
        }
        last[at] = number;
        size++;
    }

    long get(int at) {
        return pages.get(at >>> BITS)[at & PAGE - 1];
    }

    int size() {
        return size;
    }

    long[] toArray() {
        var all = new long[size];
        for (int page = 0; page << BITS < size; page++) {
            int from = page << BITS;
            System.arraycopy(pages.get(page), 0, all, from, Math.min(PAGE, size - from));
        }
        return all;
    }
}
