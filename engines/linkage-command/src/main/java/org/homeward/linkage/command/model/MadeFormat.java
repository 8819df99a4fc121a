package org.homeward.linkage.command.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.command.table.Made;

/// Columns that are made of others, as a model file names them.
final class MadeFormat {
    private static final String NAME = "name";
    private static final String JOIN = "join";
    private static final String WITH = "with";
    private static final String FIRST_OF = "first of";
    private static final String YEAR_OF = "year of";
    private static final String LESS = "less";

    private static final List<String> KNOWN = List.of(JOIN, FIRST_OF, YEAR_OF);

    private MadeFormat() {}

    static Made read(Place place) {
        var name = place.at(NAME).text();
        var how =
                place.keys().stream()
                        .filter(KNOWN::contains)
                        .findFirst()
                        .orElseThrow(() -> place.refuse("make_unknown", KNOWN));
        return switch (how) {
            case JOIN -> {
                place.knowing(NAME, JOIN, WITH);
                var between = place.find(WITH).map(MadeFormat::between).orElse(" ");
                yield new Made.Joined(name, place.at(JOIN).each(Place::text), between);
            }
            case FIRST_OF -> {
                place.knowing(NAME, FIRST_OF);
                yield new Made.FirstOf(name, place.at(FIRST_OF).each(Place::text));
            }
            default -> {
                place.knowing(NAME, YEAR_OF, LESS);
                yield new Made.YearLessAge(name, place.at(YEAR_OF).text(), place.at(LESS).text());
            }
        };
    }

    private static String between(Place place) {
        if (place.isText()) {
            return ((Node.Scalar) place.node()).text();
        }
        throw place.refuse("not_text");
    }

    static Map<String, Object> write(Made made) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put(NAME, made.name());
        switch (made) {
            case Made.Joined(_, var of, var between) -> {
                entries.put(JOIN, of);
                entries.put(WITH, between);
            }
            case Made.FirstOf(_, var of) -> entries.put(FIRST_OF, of);
            case Made.YearLessAge(_, var day, var age) -> {
                entries.put(YEAR_OF, day);
                entries.put(LESS, age);
            }
        }
        return entries;
    }
}
