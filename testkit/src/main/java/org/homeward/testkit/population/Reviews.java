package org.homeward.testkit.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.base.TextForms;
import org.homeward.testkit.population.DemoHistory.Event;

/// What reviewers decide about links: they link a part of what no rule finds, undo most of what a
/// rule links wrongly, and keep apart some who look alike. They know the truth; not all of it is
/// looked at.
final class Reviews {
    private final Country country;
    private final Reporting.Reviews habits;
    private final Function<AgencyRecord, LocalDate> firstSent;
    private final Chance chance;
    private final List<Event> events = new ArrayList<>();

    Reviews(
            Country country,
            Reporting.Reviews habits,
            Function<AgencyRecord, LocalDate> firstSent,
            Chance chance) {
        this.country = country;
        this.habits = habits;
        this.firstSent = firstSent;
        this.chance = chance;
    }

    List<Event> review(List<AgencyRecord> records) {
        for (var kind : FileKind.values()) {
            var ofKind = records.stream().filter(record -> record.kind() == kind).toList();
            linkMissed(ofKind);
            if (kind != FileKind.CASES) {
                undoWrong(ofKind);
                keepApart(ofKind);
            }
        }
        return events;
    }

    private void linkMissed(List<AgencyRecord> records) {
        for (var same : grouped(records, record -> "" + record.subject())) {
            for (int at = 1; at < same.size(); at++) {
                var first = same.getFirst();
                var second = same.get(at);
                if (!isLinkedByRule(first, second) && chance.is(habits.links())) {
                    decide(first, second, DemoHistory.RecordsLinked::new);
                }
            }
        }
    }

    private void undoWrong(List<AgencyRecord> records) {
        var byNumber = grouped(records, record -> value(record, Field.IDENTITY_NUMBER));
        var byName = grouped(records, Reviews::nameAndBirth);
        for (var group : List.of(byNumber, byName)) {
            for (var alike : group) {
                for (int at = 1; at < alike.size(); at++) {
                    var first = alike.getFirst();
                    var second = alike.get(at);
                    if (first.subject() != second.subject() && chance.is(habits.undone())) {
                        decide(first, second, DemoHistory.LinkUndone::new);
                    }
                }
            }
        }
    }

    private void keepApart(List<AgencyRecord> records) {
        int left = habits.keptApart();
        for (var alike : grouped(records, Reviews::nameAndYear)) {
            var first = alike.getFirst();
            var second = alike.getLast();
            boolean different =
                    first.subject() != second.subject() && !isLinkedByRule(first, second);
            if (different && left > 0 && chance.is(0.5)) {
                decide(first, second, DemoHistory.RecordsKeptApart::new);
                left--;
            }
        }
    }

    private interface Decision {
        Event of(Instant at, Truth.RecordKey first, Truth.RecordKey second);
    }

    private void decide(AgencyRecord first, AgencyRecord second, Decision decision) {
        var known = firstSent.apply(first);
        var later = firstSent.apply(second);
        var on =
                (known.isBefore(later) ? later : known)
                        .plusDays(chance.between(habits.leastDays(), habits.mostDays()));
        if (on.isBefore(country.demo().end())) {
            var at = on.atTime(15, chance.between(0, 59)).atZone(country.zone()).toInstant();
            events.add(decision.of(at, first.key(), second.key()));
        }
    }

    /// Groups of two and more with one key; records whose key is empty are in none.
    private static List<List<AgencyRecord>> grouped(
            List<AgencyRecord> records, Function<AgencyRecord, String> key) {
        Map<String, List<AgencyRecord>> groups = new LinkedHashMap<>();
        for (var record : records) {
            var text = key.apply(record);
            if (!text.isEmpty()) {
                groups.computeIfAbsent(text, _ -> new ArrayList<>()).add(record);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static boolean isLinkedByRule(AgencyRecord first, AgencyRecord second) {
        if (first.kind() == FileKind.CASES) {
            return agree(first, second, Field.DECISION_NUMBER)
                    || agree(first, second, Field.FILE_NUMBER)
                    || value(second, Field.RECEIVED_FROM_NUMBER).equals(first.number());
        }
        var name = nameAndBirth(first);
        return agree(first, second, Field.IDENTITY_NUMBER)
                || !name.isEmpty() && name.equals(nameAndBirth(second));
    }

    private static boolean agree(AgencyRecord first, AgencyRecord second, Field field) {
        var value = value(first, field);
        return !value.isEmpty() && value.equals(value(second, field));
    }

    private static String nameAndBirth(AgencyRecord record) {
        var birth = value(record, Field.BIRTH_DATE);
        return birth.length() < 10 ? "" : folded(record) + "/" + birth;
    }

    private static String nameAndYear(AgencyRecord record) {
        var birth = value(record, Field.BIRTH_DATE);
        return birth.isEmpty() ? "" : folded(record) + "/" + birth.substring(0, 4);
    }

    private static String folded(AgencyRecord record) {
        var tokens = TextForms.fold(value(record, Field.NAME)).split(" ");
        Arrays.sort(tokens);
        return String.join(" ", tokens);
    }

    private static String value(AgencyRecord record, Field field) {
        return record.last().cells().getOrDefault(field, "");
    }
}
