package org.homeward.people.model;

import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.people.PersonReferences;
import org.homeward.people.Side;

/// What the register knows of a record without opening it, as its newest revision says.
public record Registered(
        UUID record,
        int number,
        Side side,
        AgencyId agency,
        PersonReferences references,
        int revision,
        State state,
        byte[] contentHash) {

    /// Whether the agency still stands by the record.
    public enum State {
        PRESENT,
        /// Withdrawn by the agency.
        ENDED
    }

    public boolean isPresent() {
        return state == State.PRESENT;
    }
}
