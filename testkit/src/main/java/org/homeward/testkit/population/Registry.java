package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.base.AgencyId;
import org.homeward.testkit.population.AgencyRecord.Version;

/// Opens agencies' records under their own numbers. What an agency can no longer send because it
/// ended, its successor sends as a record of its own.
final class Registry {
    private final Reporting reporting;
    private final PostalCalendar calendar;
    private final Numbering numbering;
    private final List<AgencyRecord> records = new ArrayList<>();

    Registry(Reporting reporting, PostalCalendar calendar, Numbering numbering) {
        this.reporting = reporting;
        this.calendar = calendar;
        this.numbering = numbering;
    }

    List<AgencyRecord> records() {
        return records;
    }

    /// The records under which the versions come to be sent, in order; empty when none ever is.
    List<AgencyRecord> open(AgencyId agency, Life life, List<Version> versions) {
        var opened = new ArrayList<AgencyRecord>();
        var own = new ArrayList<Version>();
        var holder = agency;
        for (var version : versions) {
            var sender = calendar.sender(agency, life.kind(), version.knownOn());
            if (calendar.after(sender, life.kind(), version.knownOn()).isEmpty()) {
                break;
            }
            if (!sender.equals(holder)) {
                add(holder, life, own, opened);
                own = new ArrayList<>();
                holder = sender;
            }
            own.add(version);
        }
        add(holder, life, own, opened);
        records.addAll(opened);
        return opened;
    }

    private void add(
            AgencyId agency, Life life, List<Version> versions, List<AgencyRecord> opened) {
        if (versions.isEmpty()) {
            return;
        }
        var pattern = reporting.recordNumbers().get(life.kind());
        if (pattern == null) {
            throw new IllegalArgumentException("no record numbers for " + life.kind().code());
        }
        LocalDate known = versions.getFirst().knownOn();
        var number = numbering.next(agency.value(), pattern, known.getYear());
        opened.add(new AgencyRecord(agency, life.kind(), number, life.subject(), versions));
    }
}
