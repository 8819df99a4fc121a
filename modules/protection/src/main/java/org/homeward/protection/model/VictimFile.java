package org.homeward.protection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.intake.Ledger.Entry;

/// One agency's file of a victim, at one revision: coded, without a name.
///
/// @param person the reference under which people knows the record on this side
/// @param live false once the agency withdrew it
public record VictimFile(
        UUID record,
        AgencyId agency,
        String recordNumber,
        UUID person,
        boolean live,
        Coded coded,
        List<Event> events) {
    public VictimFile {
        events = List.copyOf(events);
    }

    /// What is recorded in codes of the pack.
    public record Coded(
            String sex,
            Optional<String> ethnicity,
            Optional<String> citizenship,
            Optional<UnitId> home,
            String form,
            UnitId place,
            Optional<String> destination,
            Optional<String> border,
            Optional<String> ageBasis) {}

    /// An event with the person's age at it.
    public record Event(VictimEvent kind, PartialDate on, UnitId in, OptionalInt age) {}

    public static VictimFile of(Entry entry) {
        var place = new UnitId(text(entry, "place"));
        var events = new ArrayList<Event>();
        for (var kind : VictimEvent.values()) {
            entry.value(kind.on())
                    .flatMap(PartialDate::parse)
                    .ifPresent(
                            on ->
                                    events.add(
                                            new Event(
                                                    kind,
                                                    on,
                                                    unit(entry, kind.in()).orElse(place),
                                                    age(entry, kind))));
        }
        return new VictimFile(
                entry.record(),
                entry.agency(),
                entry.recordNumber(),
                UUID.fromString(text(entry, "person")),
                entry.live(),
                new Coded(
                        text(entry, "sex"),
                        entry.value("ethnicity"),
                        entry.value("citizenship"),
                        unit(entry, "home_unit"),
                        text(entry, "form"),
                        place,
                        entry.value("destination"),
                        entry.value("border"),
                        entry.value("age_basis")),
                events);
    }

    private static String text(Entry entry, String column) {
        return entry.value(column).orElseThrow();
    }

    private static Optional<UnitId> unit(Entry entry, String column) {
        return entry.value(column).map(UnitId::new);
    }

    private static OptionalInt age(Entry entry, VictimEvent kind) {
        return entry.value(kind.age()).stream().mapToInt(Integer::parseInt).findFirst();
    }
}
