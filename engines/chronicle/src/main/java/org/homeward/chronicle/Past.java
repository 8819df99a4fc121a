package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The rows of some records between two positions; tells since when something has been as it is at
/// the later one.
final class Past {
    /// What was known about a record in `[from, to)`.
    record Row(UUID cluster, long from, long to, Days days, List<@Nullable String> values) {}

    private final long before;
    private final long after;
    private final Map<UUID, List<Row>> rows = new HashMap<>();

    Past(long before, long after) {
        this.before = before;
        this.after = after;
    }

    void hold(UUID record, Row row) {
        rows.computeIfAbsent(record, _ -> new ArrayList<>()).add(row);
    }

    /// What was known at a position; null when the record was not held.
    @Nullable Row at(UUID record, long position) {
        for (var row : rows.getOrDefault(record, List.of())) {
            if (row.from <= position && position < row.to) {
                return row;
            }
        }
        return null;
    }

    /// The first position from which on it holds up to the later one. Only where a row of one of
    /// the records begins or ends can it turn.
    long since(Collection<UUID> records, LongPredicate holds) {
        var turns = new TreeSet<Long>(Comparator.reverseOrder());
        for (var record : records) {
            for (var row : rows.getOrDefault(record, List.of())) {
                turns.add(row.from);
                turns.add(row.to);
            }
        }
        long since = after;
        for (long turn : turns) {
            if (turn > after) {
                continue;
            }
            if (turn <= before || !holds.test(turn)) {
                break;
            }
            since = turn;
        }
        return since;
    }
}
