package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.homeward.chronicle.Change.Place;
import org.jspecify.annotations.Nullable;

/// Finds out why something is counted differently, from the rows of its records and of their
/// companions at both positions.
final class Reasons {
    /// A record at one side; `candidate` says that it could be counted there.
    record State(
            UUID record,
            UUID cluster,
            boolean candidate,
            Days days,
            List<@Nullable String> values) {}

    /// The records at one position, also by cluster.
    private static final class Side {
        private final Map<UUID, State> states = new HashMap<>();
        private final Map<UUID, List<UUID>> companions = new HashMap<>();

        void hold(State state) {
            states.put(state.record, state);
            companions.computeIfAbsent(state.cluster, _ -> new ArrayList<>()).add(state.record);
        }

        boolean candidate(UUID record) {
            var state = states.get(record);
            return state != null && state.candidate;
        }

        List<UUID> companions(UUID record) {
            var state = states.get(record);
            return state == null ? List.of() : companions.getOrDefault(state.cluster, List.of());
        }

        boolean together(State one, State other) {
            return one.cluster.equals(other.cluster);
        }
    }

    private final List<String> dimensions;
    private final Measure.Unit unit;
    private final Past past;
    private final Side before = new Side();
    private final Side after = new Side();

    /// @param past filled with the rows of all [#records] before it is asked for reasons
    Reasons(List<String> dimensions, Measure.Unit unit, Past past) {
        this.dimensions = dimensions;
        this.unit = unit;
        this.past = past;
    }

    /// All records that were told of.
    Set<UUID> records() {
        var records = new LinkedHashSet<>(before.states.keySet());
        records.addAll(after.states.keySet());
        return records;
    }

    /// Tells of a row at side 1 (before) or 2 (after).
    void hold(int side, State state) {
        (side == 1 ? before : after).hold(state);
    }

    /// The reasons for one change, by record id.
    List<Reason> of(@Nullable Place earlier, @Nullable Place later) {
        var focal = new LinkedHashSet<UUID>();
        if (earlier != null) {
            focal.add(earlier.record());
        }
        if (later != null) {
            focal.add(later.record());
        }
        var found = new TreeMap<String, Set<Reason>>();
        for (var record : focal) {
            addOwn(record, found);
            if (unit == Measure.Unit.CLUSTERS) {
                addCompanions(record, found);
            }
        }
        return found.values().stream().flatMap(Set::stream).toList();
    }

    private void addCompanions(UUID record, Map<String, Set<Reason>> found) {
        var companions = new LinkedHashSet<>(before.companions(record));
        companions.addAll(after.companions(record));
        companions.remove(record);
        for (var other : companions) {
            if (before.candidate(other) || after.candidate(other)) {
                addOwn(other, found);
                addCompany(record, other, found);
            }
        }
    }

    private void addCompany(UUID record, UUID other, Map<String, Set<Reason>> found) {
        var earlier = before.states.get(record);
        var later = after.states.get(record);
        var otherEarlier = before.states.get(other);
        var otherLater = after.states.get(other);
        if (earlier == null || later == null || otherEarlier == null || otherLater == null) {
            return;
        }
        boolean togetherBefore = before.together(earlier, otherEarlier);
        boolean togetherAfter = after.together(later, otherLater);
        if (togetherBefore != togetherAfter) {
            long at =
                    past.since(
                            List.of(record, other),
                            position -> isSo(togetherAfter, record, other, position));
            add(
                    found,
                    togetherAfter ? new Reason.Joined(other, at) : new Reason.Separated(other, at));
        }
    }

    private boolean isSo(boolean together, UUID record, UUID other, long position) {
        var one = past.at(record, position);
        var two = past.at(other, position);
        return one != null && two != null && one.cluster().equals(two.cluster()) == together;
    }

    private void addOwn(UUID record, Map<String, Set<Reason>> found) {
        var earlier = before.states.get(record);
        var later = after.states.get(record);
        if (earlier == null) {
            add(found, new Reason.NewRecord(record, since(record, Objects::nonNull)));
        } else if (later == null) {
            add(found, new Reason.Withdrawn(record, since(record, Objects::isNull)));
        } else {
            addCorrections(earlier, later, found);
        }
    }

    private void addCorrections(State earlier, State later, Map<String, Set<Reason>> found) {
        var record = earlier.record;
        if (!earlier.days.equals(later.days)) {
            long at = since(record, row -> row != null && row.days().equals(later.days));
            add(found, new Reason.DateChanged(record, earlier.days, later.days, at));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            int value = i;
            var from = earlier.values.get(i);
            var to = later.values.get(i);
            if (!Objects.equals(from, to)) {
                long at =
                        since(
                                record,
                                row -> row != null && Objects.equals(row.values().get(value), to));
                add(found, new Reason.ValueChanged(record, dimensions.get(i), from, to, at));
            }
        }
    }

    private long since(UUID record, Predicate<Past.@Nullable Row> holds) {
        return past.since(List.of(record), position -> holds.test(past.at(record, position)));
    }

    private static void add(Map<String, Set<Reason>> found, Reason reason) {
        found.computeIfAbsent(reason.record().toString(), _ -> new LinkedHashSet<>()).add(reason);
    }
}
