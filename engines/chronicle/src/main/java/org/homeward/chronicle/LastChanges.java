package org.homeward.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Of each kind and year the last position at which a row with days in that year began or ended.
///
/// An answer depends on the rows of one kind with days in its period and on nothing else. So a
/// question has the same answer at every position from the last change of those years on, and may
/// be asked at that one.
///
/// @param opened the position at which the chronicle was opened: years without a later change are
///     taken to have changed there
record LastChanges(long opened, Map<String, NavigableMap<Integer, Long>> byKind) {
    /// Rows of a kind that began or ended.
    record Changed(String kind, Days days) {}

    static LastChanges none(long opened) {
        return new LastChanges(opened, Map.of());
    }

    /// These changes as well, all of them at the position or before it.
    LastChanges and(List<Changed> changes, long position) {
        var all = new HashMap<String, NavigableMap<Integer, Long>>();
        byKind.forEach((kind, years) -> all.put(kind, new TreeMap<>(years)));
        for (var change : changes) {
            var years = all.computeIfAbsent(change.kind(), _ -> new TreeMap<>());
            int last = change.days().last().getYear();
            for (int year = change.days().first().getYear(); year <= last; year++) {
                years.put(year, position);
            }
        }
        return new LastChanges(opened, all);
    }

    /// The same question at the earliest position that surely has the same answer.
    Question earliest(Question question) {
        var years = byKind.getOrDefault(question.measure().kind(), new TreeMap<>());
        var period = question.period();
        long changed =
                years
                        .subMap(period.first().getYear(), true, period.last().getYear(), true)
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .reduce(opened, Math::max);
        return changed <= question.position() ? question.at(changed) : question;
    }
}
