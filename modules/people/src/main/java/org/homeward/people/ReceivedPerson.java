package org.homeward.people;

import org.homeward.base.AgencyId;

/// A person as a row of an agency's file speaks of them.
///
/// @param recordNumber the agency's own number of the record; with agency and side it is the row's
/// identity
public record ReceivedPerson(AgencyId agency, String recordNumber, Identity identity) {
    @Override
    public String toString() {
        return "ReceivedPerson[withheld]";
    }
}
