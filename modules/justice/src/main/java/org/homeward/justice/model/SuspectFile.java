package org.homeward.justice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.intake.Ledger.Entry;

/// One agency's file of a suspect, at one revision: coded, without a name.
///
/// @param caseNumber the agency's own number of the case
/// @param person the reference under which people knows the record on this side
/// @param live false once the agency withdrew it
public record SuspectFile(
        UUID record,
        AgencyId agency,
        String recordNumber,
        Optional<String> caseNumber,
        UUID person,
        boolean live,
        Coded coded,
        List<Event> events) {
    public SuspectFile {
        events = List.copyOf(events);
    }

    /// What is recorded in codes of the pack.
    public record Coded(
            String sex,
            Optional<String> ethnicity,
            Optional<String> offence,
            Optional<String> form,
            UnitId place,
            Optional<String> destination,
            Optional<String> border,
            Optional<String> ageBasis) {}

    /// An event with the person's age at it.
    public record Event(SuspectEvent kind, PartialDate on, OptionalInt age) {}

    public static SuspectFile of(Entry entry) {
        var events = new ArrayList<Event>();
        for (var kind : SuspectEvent.values()) {
            entry.value(kind.on())
                    .flatMap(PartialDate::parse)
                    .ifPresent(on -> events.add(new Event(kind, on, age(entry, kind))));
        }
        return new SuspectFile(
                entry.record(),
                entry.agency(),
                entry.recordNumber(),
                entry.value("case_record_number"),
                UUID.fromString(entry.value("person").orElseThrow()),
                entry.live(),
                new Coded(
                        entry.value("sex").orElseThrow(),
                        entry.value("ethnicity"),
                        entry.value("offence"),
                        entry.value("form"),
                        new UnitId(entry.value("place").orElseThrow()),
                        entry.value("destination"),
                        entry.value("border"),
                        entry.value("age_basis")),
                events);
    }

    private static OptionalInt age(Entry entry, SuspectEvent kind) {
        return entry.value(kind.age()).stream().mapToInt(Integer::parseInt).findFirst();
    }
}
