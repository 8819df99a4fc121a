package org.homeward.justice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.intake.Ledger.Entry;

/// One agency's file of a case, at one revision.
///
/// @param live false once the agency withdrew it
public record CaseFile(
        UUID record,
        AgencyId agency,
        String recordNumber,
        boolean live,
        Numbers numbers,
        Coded coded,
        List<Event> events) {
    public CaseFile {
        events = List.copyOf(events);
    }

    /// The numbers under which the case is known elsewhere.
    public record Numbers(
            Optional<String> decision,
            Optional<String> file,
            Optional<AgencyId> receivedFrom,
            Optional<String> receivedNumber) {}

    /// What is recorded in codes of the pack.
    public record Coded(
            String offence,
            Optional<String> form,
            UnitId place,
            Optional<String> destination,
            Optional<String> border) {}

    /// A stage that the case reached.
    public record Event(CaseStage stage, PartialDate on) {}

    public static CaseFile of(Entry entry) {
        var events = new ArrayList<Event>();
        for (var stage : CaseStage.values()) {
            entry.value(stage.on())
                    .flatMap(PartialDate::parse)
                    .ifPresent(on -> events.add(new Event(stage, on)));
        }
        return new CaseFile(
                entry.record(),
                entry.agency(),
                entry.recordNumber(),
                entry.live(),
                new Numbers(
                        entry.value("decision_number"),
                        entry.value("file_number"),
                        entry.value("received_from_agency").map(AgencyId::new),
                        entry.value("received_from_number")),
                new Coded(
                        entry.value("offence").orElseThrow(),
                        entry.value("form"),
                        new UnitId(entry.value("place").orElseThrow()),
                        entry.value("destination"),
                        entry.value("border")),
                events);
    }
}
