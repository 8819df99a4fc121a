package org.homeward.linkage;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.linkage.BlockingRule.Part;

/// The keys that each record has of one part of a rule.
final class PartKeys {
    private static final int FEW = 16;
    private static final int VALUES_AT_ONCE = 1 << 13;

    private final Reader reader;
    private final int[] forms;
    private final int[] starts;
    private final long[] keys;
    private final double effective;

    private PartKeys(Reader reader, int[] forms, double effective, int[] starts, long[] keys) {
        this.reader = reader;
        this.forms = forms;
        this.effective = effective;
        this.starts = starts;
        this.keys = keys;
    }

    static PartKeys of(Part part, Records records, Readings readings, Order order) {
        var column = records.column(part.column());
        var forms = readings.of(column, part.form());
        int values = forms.distinct();
        var writer = KeyWriter.of(part, forms);
        var starts = new int[values + 1];
        var written = new Longs[Math.ceilDiv(values, VALUES_AT_ONCE)];
        IntStream.range(0, written.length)
                .parallel()
                .forEach(
                        some -> {
                            var keys = new Longs();
                            int from = some * VALUES_AT_ONCE;
                            int to = Math.min(values, from + VALUES_AT_ONCE);
                            for (int value = from; value < to; value++) {
                                int before = keys.size();
                                writer.write(forms.texts()[value], keys);
                                starts[value + 1] = keys.size() - before;
                            }
                            written[some] = keys;
                        });
        Arrays.parallelPrefix(starts, Integer::sum);
        var keys = new long[starts[values]];
        int at = 0;
        for (var some : written) {
            for (int key = 0; key < some.size(); key++) {
                keys[at++] = some.get(key);
            }
        }
        var formOf = new int[order.size()];
        Arrays.parallelSetAll(formOf, place -> forms.number(column.code(order.given(place))));
        return new PartKeys(new Reader(part, writer), formOf, forms.effective(), starts, keys);
    }

    /// Reads the keys of a text.
    private record Reader(Part part, KeyWriter writer) {}

    /// The keys of a record that is not among these.
    ///
    /// @param given what it has, by columns; what is missing is not there
    long[] of(Map<String, String> given) {
        var value = given.get(reader.part.column());
        var text = value == null ? "" : reader.part.form().of().apply(value);
        var found = new Longs();
        if (!text.isEmpty()) {
            reader.writer.write(text, found);
        }
        return found.toArray();
    }

    int records() {
        return forms.length;
    }

    /// Where the keys of the record at a place begin, to be read up to [#end(int)]; equal to it
    /// without any.
    int start(int place) {
        return forms[place] == Column.MISSING ? 0 : starts[forms[place]];
    }

    int end(int place) {
        return forms[place] == Column.MISSING ? 0 : starts[forms[place] + 1];
    }

    long key(int at) {
        return keys[at];
    }

    /// Whether the values part records into many groups of a like size, and not into a few.
    boolean partsWell() {
        return effective >= FEW;
    }
}
