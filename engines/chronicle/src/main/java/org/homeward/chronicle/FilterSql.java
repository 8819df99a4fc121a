package org.homeward.chronicle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Filters as conditions in SQL.
record FilterSql(Layout layout, Dictionary dictionary, Query.Parameters parameters) {

    /// One condition per filter; the names of the parameters start with the prefix.
    List<String> all(String prefix, List<Filter> filters) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < filters.size(); i++) {
            conditions.add(one(prefix + "_" + (i + 1), filters.get(i)));
        }
        return conditions;
    }

    private String one(String name, Filter filter) {
        var column = Layout.column(filter.dimension());
        return switch (filter) {
            case Filter.Codes(var dimension, var codes) ->
                    column + " in (" + list(name, layout.code(dimension), codes) + ")";
            case Filter.Range(var dimension, var from, var to) -> {
                layout.number(dimension);
                yield "%s between %s and %s"
                        .formatted(
                                column,
                                parameters.bind(name + "_from", from),
                                parameters.bind(name + "_to", to));
            }
            case Filter.Unknown(var dimension) -> {
                if (!layout.numbers().contains(dimension)) {
                    layout.code(dimension);
                }
                yield column + " is null";
            }
        };
    }

    private String list(String name, int dimension, Set<String> codes) {
        var number = new int[1];
        return codes.stream()
                .map(code -> dictionary.ordinal(dimension, code))
                .map(ordinal -> parameters.bind(name + "_" + ++number[0], ordinal))
                .collect(joining(", "));
    }
}
