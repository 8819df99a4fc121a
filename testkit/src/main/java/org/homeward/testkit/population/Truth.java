package org.homeward.testkit.population;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;

/// Who is behind every record, and what every figure would be if all records were linked rightly.
public final class Truth {
    private final Map<RecordKey, Known> records = new LinkedHashMap<>();

    /// A record as agencies name it.
    public record RecordKey(AgencyId agency, FileKind kind, String number) {}

    /// A record in truth.
    ///
    /// @param subject the key of the person or case; persons and cases have keys of their own
    /// @param counts whether its events count at the end: not withdrawn, not taken back
    /// @param cells the record as last sent, in canonical values
    public record Known(RecordKey key, int subject, boolean counts, Map<Field, String> cells) {}

    Truth(Collection<Known> known) {
        for (var record : known) {
            if (records.put(record.key(), record) != null) {
                throw new IllegalStateException("two records under one number");
            }
        }
    }

    public List<Known> records() {
        return List.copyOf(records.values());
    }

    /// The person or case behind a record; records of one subject have one key.
    public OptionalInt subject(RecordKey key) {
        var known = records.get(key);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.subject());
    }

    /// How many persons or cases had the event in the period, as known at the end.
    public int count(Milestone milestone, Period period) {
        return subjects(milestone, period, _ -> true).size();
    }

    /// The persons or cases that had the event in the period by a record that fits.
    public Set<Integer> subjects(Milestone milestone, Period period, Predicate<Known> fits) {
        var subjects = new HashSet<Integer>();
        for (var record : records.values()) {
            if (record.counts() && record.key().kind() == milestone.kind()) {
                var on = record.cells().get(milestone.on());
                var date = on == null ? Optional.<PartialDate>empty() : PartialDate.parse(on);
                if (date.filter(period::contains).isPresent() && fits.test(record)) {
                    subjects.add(record.subject());
                }
            }
        }
        return subjects;
    }

    /// The thirteen figures by year: for each, how many persons or cases had the event.
    public Map<Milestone, Map<Integer, Integer>> byYear() {
        var subjects = new EnumMap<Milestone, Map<Integer, Set<Integer>>>(Milestone.class);
        for (var record : records.values()) {
            for (var milestone : Milestone.of(record.key().kind())) {
                var on = record.cells().get(milestone.on());
                if (on != null && record.counts()) {
                    subjects.computeIfAbsent(milestone, _ -> new TreeMap<>())
                            .computeIfAbsent(
                                    Integer.valueOf(on.substring(0, 4)), _ -> new HashSet<>())
                            .add(record.subject());
                }
            }
        }
        var figures = new EnumMap<Milestone, Map<Integer, Integer>>(Milestone.class);
        subjects.forEach(
                (milestone, years) -> {
                    var counts = new TreeMap<Integer, Integer>();
                    years.forEach((year, persons) -> counts.put(year, persons.size()));
                    figures.put(milestone, counts);
                });
        return figures;
    }

    /// How many different persons or cases the records of a kind are about.
    public int subjects(FileKind kind) {
        return (int)
                records.values().stream()
                        .filter(record -> record.key().kind() == kind)
                        .mapToInt(Known::subject)
                        .distinct()
                        .count();
    }

    /// Of the subjects of a kind, how many are in the records of one, two, three … agencies.
    public Map<Integer, Integer> overlap(FileKind kind) {
        var agencies = new HashMap<Integer, Set<AgencyId>>();
        for (var record : records.values()) {
            if (record.key().kind() == kind && record.counts()) {
                agencies.computeIfAbsent(record.subject(), _ -> new HashSet<>())
                        .add(record.key().agency());
            }
        }
        var overlap = new TreeMap<Integer, Integer>();
        agencies.values().forEach(set -> overlap.merge(set.size(), 1, Integer::sum));
        return overlap;
    }
}
