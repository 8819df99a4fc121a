package org.homeward.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The columns of a table in the forms that a plan asks for, each read once.
final class Readings {
    private final Map<Reading, Forms> known = new ConcurrentHashMap<>();

    private record Reading(String column, Form form) {}

    Forms of(Column column, Form form) {
        return known.computeIfAbsent(new Reading(column.name(), form), _ -> Forms.of(column, form));
    }
}
