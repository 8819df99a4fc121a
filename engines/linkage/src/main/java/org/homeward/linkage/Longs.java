package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;

/// A list of numbers that grows without being copied.
final class Longs {
    private static final int BITS = 16;
    private static final int PAGE = 1 << BITS;

    private final List<long[]> pages = new ArrayList<>();
    private int size;

    void add(long number) {
        int at = size & PAGE - 1;
        if (at == 0) {
            pages.add(new long[PAGE]);
        }
        pages.getLast()[at] = number;
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
        for (int page = 0; page < pages.size(); page++) {
            int from = page << BITS;
            System.arraycopy(pages.get(page), 0, all, from, Math.min(PAGE, size - from));
        }
        return all;
    }

    void clear() {
        pages.clear();
        size = 0;
    }
}
