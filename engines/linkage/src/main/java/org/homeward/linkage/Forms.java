package org.homeward.linkage;

import java.util.Arrays;
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
        var known = new Distinct();
        var of = numbers(column.distinct(), code -> form.of().apply(column.value(code)), known);
        var counts = new int[known.size()];
        for (int code = 0; code < of.length; code++) {
            if (of[code] != Column.MISSING) {
                counts[of[code]] += column.count(code);
            }
        }
        return new Forms(of, known.texts(), counts);
    }

    /// What a further form makes of each number, equal ones under one number again.
    ///
    /// @param known is told the texts
    static int[] of(Forms forms, Form form, Distinct known) {
        return numbers(forms.distinct(), number -> form.of().apply(forms.texts[number]), known);
    }

    private static int[] numbers(int values, IntFunction<String> textOf, Distinct known) {
        var texts = new String[values];
        IntStream.range(0, values).parallel().forEach(at -> texts[at] = textOf.apply(at));
        var numbers = new int[values];
        for (int at = 0; at < values; at++) {
            numbers[at] = texts[at].isEmpty() ? Column.MISSING : known.number(texts[at]);
        }
        return numbers;
    }

    /// The number of a value of the column; [Column#MISSING] for none.
    int number(int code) {
        return code == Column.MISSING ? Column.MISSING : of[code];
    }

    /// The same with numbers in the order in which the records have them.
    Forms inOrder(Column column, Order order) {
        var renumbered = new int[texts.length];
        Arrays.fill(renumbered, Column.MISSING);
        int next = 0;
        for (int place = 0; place < order.size(); place++) {
            int number = number(column.code(order.given(place)));
            if (number != Column.MISSING && renumbered[number] == Column.MISSING) {
                renumbered[number] = next++;
            }
        }
        var newOf = new int[of.length];
        Arrays.setAll(newOf, code -> of[code] == Column.MISSING ? of[code] : renumbered[of[code]]);
        var newTexts = new String[texts.length];
        var newCounts = new int[texts.length];
        for (int number = 0; number < texts.length; number++) {
            newTexts[renumbered[number]] = texts[number];
            newCounts[renumbered[number]] = counts[number];
        }
        return new Forms(newOf, newTexts, newCounts);
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
