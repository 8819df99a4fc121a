package org.homeward.people.work;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.Sealing;
import org.homeward.people.Identity;
import org.homeward.people.Side;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.PersonRecords;
import org.homeward.people.model.Registered;
import org.homeward.people.model.SealedIdentity;

/// The records with what it takes to seal, recognise and open them.
public record Vault(
        PersonRecords records,
        Fingerprints fingerprints,
        Sealing sealing,
        Rights rights,
        Clock clock) {
    static final Right READ_IDENTITY = Right.of(DataClass.I, Action.READ);
    static final Right READ_LOCATION = Right.of(DataClass.L, Action.READ);

    IdentitySeals seals() {
        return new IdentitySeals(sealing);
    }

    /// A record by the reference of its side; empty when there is none or the grant does not reach
    /// it.
    Optional<Registered> reached(Grant grant, Side side, UUID onSide) {
        return records.byReference(side, List.of(onSide)).stream()
                .filter(record -> grant.reach().covers(record.agency()))
                .findFirst();
    }

    /// Whether nobody can open the record any more.
    boolean isErased(UUID record) {
        return sealing.isErased(record);
    }

    /// The identity of a record that the grant reaches; empty when the record ended or was erased.
    Optional<Identity> identity(Grant grant, Registered record) {
        grant.check(READ_IDENTITY, clock.instant());
        return unlessErased(
                record, () -> sealed(record).map(it -> seals().open(grant, record.record(), it)));
    }

    Optional<String> homeAddress(Grant grant, Registered record) {
        grant.check(READ_LOCATION, clock.instant());
        return unlessErased(
                record,
                () ->
                        sealed(record)
                                .flatMap(it -> seals().openAddress(grant, record.record(), it)));
    }

    private Optional<SealedIdentity> sealed(Registered record) {
        return records.sealed(record.record());
    }

    /// It may be erased while it is being opened.
    private <T> Optional<T> unlessErased(Registered record, Supplier<Optional<T>> opening) {
        if (isErased(record.record())) {
            return Optional.empty();
        }
        try {
            return opening.get();
        } catch (ErasedRecord _) {
            return Optional.empty();
        }
    }
}
