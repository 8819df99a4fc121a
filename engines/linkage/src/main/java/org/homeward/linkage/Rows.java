package org.homeward.linkage;

import java.util.List;
import java.util.stream.IntStream;

/// What the comparisons see of each record: the numbers of its values, those of one record side by
/// side, for a pair to be compared by looking at two places of memory.
final class Rows {
    private final List<Compared> comparisons;
    private final int[] values;

    Rows(List<Compared> comparisons, int records) {
        this.comparisons = List.copyOf(comparisons);
        int width = comparisons.size();
        this.values = new int[records * width];
        IntStream.range(0, records)
                .parallel()
                .forEach(
                        record -> {
                            for (int at = 0; at < width; at++) {
                                values[record * width + at] = comparisons.get(at).value(record);
                            }
                        });
    }

    List<Compared> comparisons() {
        return comparisons;
    }

    int width() {
        return comparisons.size();
    }

    int records() {
        return values.length / comparisons.size();
    }

    /// The values of all records, [#width()] of each.
    int[] values() {
        return values;
    }

    int value(int record, int comparison) {
        return values[record * comparisons.size() + comparison];
    }
}
