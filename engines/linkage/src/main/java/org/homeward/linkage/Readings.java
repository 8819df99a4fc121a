package org.homeward.linkage;

import java.util.HashMap;
import java.util.Map;

/// The columns of a table in the forms that a plan asks for, each read once.
final class Readings {
    private final Map<Reading, Forms> known = new HashMap<>();

    private record Reading(String column, Form form) {}

    Forms of(Column column, Form form) {
        var reading = new Reading(column.name(), form);
        var forms = known.get(reading);
        if (forms == null) {
            forms = Forms.of(column, form);
            known.put(reading, forms);
        }
        return forms;
    }
}
