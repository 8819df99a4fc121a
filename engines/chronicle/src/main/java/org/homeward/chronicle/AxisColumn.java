package org.homeward.chronicle;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// An axis as an integer expression in SQL, and the way between its integers and its texts.
record AxisColumn(
        String expression,
        IntFunction<String> text,
        ToIntFunction<String> number,
        Comparator<String> order) {

    /// What an axis is compiled against. `prefix` starts the names of its parameters.
    record Context(
            Layout layout, Dictionary dictionary, Query.Parameters parameters, String prefix) {}

    static AxisColumn of(Axis axis, Context context) {
        return switch (axis) {
            case Axis.Plain(var dimension) when context.layout.numbers().contains(dimension) ->
                    number(dimension);
            case Axis.Plain(var dimension) -> code(dimension, context);
            case Axis.Banded banded -> banded(banded, context);
            case Axis.Mapped mapped -> mapped(mapped, context);
            case Axis.Time(var step) -> time(step, context);
        };
    }

    private static AxisColumn number(String dimension) {
        return new AxisColumn(
                Layout.column(dimension),
                Integer::toString,
                AxisColumn::parse,
                comparingInt(AxisColumn::parse));
    }

    private static int parse(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("not a number in a cell: " + number, notOne);
        }
    }

    private static AxisColumn code(String dimension, Context context) {
        int index = context.layout.code(dimension);
        return new AxisColumn(
                Layout.column(dimension),
                ordinal -> context.dictionary.code(index, ordinal),
                code -> context.dictionary.ordinal(index, code),
                naturalOrder());
    }

    private static AxisColumn banded(Axis.Banded axis, Context context) {
        context.layout.number(axis.dimension());
        var column = Layout.column(axis.dimension());
        var names = axis.bands().stream().map(Axis.Band::name).toList();
        var cases = new StringBuilder("case");
        for (int i = 0; i < names.size(); i++) {
            var band = axis.bands().get(i);
            var name = context.prefix + "_band_" + (i + 1);
            cases.append("\n         when ").append(column);
            cases.append(" between ").append(context.parameters.bind(name + "_from", band.from()));
            cases.append(" and ").append(context.parameters.bind(name + "_to", band.to()));
            cases.append(" then ").append(i);
        }
        return new AxisColumn(
                cases.append("\n       end").toString(),
                names::get,
                name -> indexOf(names, name),
                comparingInt(names::indexOf));
    }

    private static int indexOf(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no band " + name + "; the bands are " + names);
        }
        return index;
    }

    private static AxisColumn mapped(Axis.Mapped axis, Context context) {
        int index = context.layout.code(axis.dimension());
        var codes = context.dictionary.codes(index);
        var groups = List.copyOf(new TreeSet<>(codes.stream().map(axis::group).toList()));
        var groupOfCode =
                codes.stream()
                        .map(code -> Collections.binarySearch(groups, axis.group(code)))
                        .toList();
        var list =
                context.parameters.bind(
                        context.prefix + "_groups", Query.Elements.integers(groupOfCode));
        return new AxisColumn(
                "(%s::integer[])[%s + 1]".formatted(list, Layout.column(axis.dimension())),
                groups::get,
                groups::indexOf,
                naturalOrder());
    }

    private static AxisColumn time(Step step, Context context) {
        var months = context.parameters.bind(context.prefix + "_months", step.months());
        return new AxisColumn(
                "case\n         when %1$s = %2$s\n         then %1$s\n       end"
                        .formatted(part("first_day", months), part("last_day", months)),
                step::label,
                step::part,
                naturalOrder());
    }

    /// The number of the calendar part in which a day lies; the same as [Step#part].
    static String part(String day, String months) {
        return "(12 * year(%1$s) + month(%1$s) - 1) // %2$s".formatted(day, months);
    }
}
