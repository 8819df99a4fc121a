package org.homeward.linkage;

import java.util.Arrays;
import java.util.HashMap;

/// A column in one form: what each of its values becomes, equal ones under one number.
///
/// @param of the form's number of each value of the column; [Column#MISSING] where the form leaves
///     nothing
/// @param texts what each number stands for
/// @param counts how many records have it
record Forms(int[] of, String[] texts, int[] counts) {
    static Forms of(Column column, Form form) {
        var known = HashMap.<String, Integer>newHashMap(column.distinct());
        var of = new int[column.distinct()];
        var texts = new String[column.distinct()];
        var counts = new int[column.distinct()];
        for (int code = 0; code < of.length; code++) {
            var text = form.of().apply(column.value(code));
            if (text.isEmpty()) {
                of[code] = Column.MISSING;
                continue;
            }
            int next = known.size();
            var seen = known.putIfAbsent(text, next);
            int number = seen == null ? next : seen;
            of[code] = number;
            texts[number] = text;
            counts[number] += column.count(code);
        }
        int distinct = known.size();
        return new Forms(of, Arrays.copyOf(texts, distinct), Arrays.copyOf(counts, distinct));
    }

    int distinct() {
        return texts.length;
    }

    /// How many pairs of records have the same, among all pairs of so many records.
    double shareOfPairsThatAgree(long records) {
        double pairs = 0;
        for (int count : counts) {
            pairs += (double) count * (count - 1) / 2;
        }
        return pairs / ((double) records * (records - 1) / 2);
    }
}
