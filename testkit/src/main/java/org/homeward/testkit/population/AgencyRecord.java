package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.base.AgencyId;

/// One agency's record of a person or case, as it came to know of it and changed it.
///
/// @param subject the person or case that it is about in truth
/// @param versions by the day on which the agency knew; never empty
record AgencyRecord(
        AgencyId agency, FileKind kind, String number, int subject, List<Version> versions) {

    /// The whole record from one day on: canonical values, units as of the first division.
    record Version(LocalDate knownOn, Map<Field, String> cells) {
        boolean isWithdrawn() {
            return cells.containsKey(Field.WITHDRAWN);
        }
    }

    AgencyRecord {
        versions = List.copyOf(versions);
    }

    /// The record as the agency knows it at the end.
    Version last() {
        return versions.getLast();
    }

    Truth.RecordKey key() {
        return new Truth.RecordKey(agency, kind, number);
    }
}
