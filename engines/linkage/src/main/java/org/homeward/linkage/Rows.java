package org.homeward.linkage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the comparisons see of each record: the numbers of its values, those of one record side by
/// side, for a pair to be compared by looking at two places of memory.
final class Rows {
    private final List<Compared> comparisons;
    private final int[] values;
    private int records;

    /// @param room for so many more records
    static Rows of(Records records, LinkagePlan plan, Readings readings, Order order, int room) {
        return new Rows(
                plan.comparisons().stream()
                        .parallel()
                        .map(one -> new Compared(one, records, readings, order, room))
                        .toList(),
                records.size(),
                room);
    }

    private Rows(List<Compared> comparisons, int records, int room) {
        this.comparisons = List.copyOf(comparisons);
        this.records = records;
        int width = comparisons.size();
        this.values = new int[(records + room) * width];
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
        return records;
    }

    /// Takes one more record, which gets the next place.
    ///
    /// @param given what it has, by columns; what is missing is not there
    /// @throws IllegalStateException when there is no room for another one
    int add(Map<String, String> given) {
        if ((records + 1) * width() > values.length) {
            throw new IllegalStateException("no room for more records");
        }
        int place = records;
        for (int at = 0; at < width(); at++) {
            var compared = comparisons.get(at);
            var value = given.get(compared.comparison().column());
            values[place * width() + at] = value == null ? Column.MISSING : compared.add(value);
            compared.addCrossed(place, given);
        }
        records++;
        return place;
    }

    /// The values of all records, [#width()] of each.
    int[] values() {
        return values;
    }

    int value(int record, int comparison) {
        return values[record * comparisons.size() + comparison];
    }
}
