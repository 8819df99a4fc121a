package org.homeward.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A column in one form: what each of its values becomes, equal ones under one number.
///
/// @param of the form's number of each value of the column; [Column#MISSING] where the form leaves
///     nothing
/// @param texts what each number stands for
/// @param counts how many records have it
record Forms(int[] of, String[] texts, int[] counts) {
    static Forms of(Column column, Form form) {
        var known = HashMap.<String, Integer>newHashMap(column.distinct());
        var of = numbers(column.distinct(), code -> form.of().apply(column.value(code)), known);
        var texts = new String[known.size()];
        known.forEach((text, number) -> texts[number] = text);
        var counts = new int[texts.length];
        for (int code = 0; code < of.length; code++) {
            if (of[code] != Column.MISSING) {
                counts[of[code]] += column.count(code);
            }
        }
        return new Forms(of, texts, counts);
    }

    /// What a further form makes of each number, equal ones under one number again.
    static int[] of(Forms forms, Form form) {
        return numbers(
                forms.distinct(), number -> form.of().apply(forms.texts[number]), new HashMap<>());
    }

    private static int[] numbers(
            int values, IntFunction<String> textOf, Map<String, Integer> known) {
        var texts = new String[values];
        IntStream.range(0, values).parallel().forEach(at -> texts[at] = textOf.apply(at));
        var numbers = new int[values];
        for (int at = 0; at < values; at++) {
            if (texts[at].isEmpty()) {
                numbers[at] = Column.MISSING;
                continue;
            }
            int next = known.size();
            var seen = known.putIfAbsent(texts[at], next);
            numbers[at] = seen == null ? next : seen;
        }
        return numbers;
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

    /// How many values of equal frequency would agree as often as these do.
    double effective() {
        double present = present();
        double squares = 0;
        for (int count : counts) {
            squares += count / present * (count / present);
        }
        return counts.length == 0 ? 0 : 1 / squares;
    }

    /// How many records have a value.
    long present() {
        return Arrays.stream(counts).asLongStream().sum();
    }
}
