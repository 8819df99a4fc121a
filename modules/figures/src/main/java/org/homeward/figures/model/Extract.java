package org.homeward.figures.model;

import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.journal.ActId;
import org.homeward.journal.Position;

/// Coded rows of persons for whoever works with a standard of exchange: proposed by one, released
/// by another.
///
/// @param persons how many rows it has, each of one person
/// @param sha256 of the file, in hex
public record Extract(Wanted wanted, long persons, String sha256, UserId proposedBy, ActId act) {
    /// What is to be handed over.
    ///
    /// @param standard id of the standard in the pack
    public record Wanted(UUID id, String standard, Period period, Position position) {}

    public UUID id() {
        return wanted.id();
    }

    /// Whether this actor would be the second person.
    public boolean isSecondPerson(Actor actor) {
        return !actor.user().equals(proposedBy);
    }
}
