package org.homeward.people.work;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.Sealing;
import org.homeward.people.Identity;
import org.homeward.people.Side;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.PersonRecords;
import org.homeward.people.model.Registered;

/// The records with what it takes to seal, recognise and open them.
public record Vault(
        PersonRecords records,
        Fingerprints fingerprints,
        Sealing sealing,
        Rights rights,
        Clock clock) {
    static final Right READ_IDENTITY = Right.of(DataClass.I, Action.READ);
    static final Right READ_LOCATION = Right.of(DataClass.L, Action.READ);
    private static final Right LINK = Right.of(DataClass.I, Action.UPDATE);
    private static final String LINKAGE = "linkage";

    IdentitySeals seals() {
        return new IdentitySeals(sealing);
    }

    /// The right to the records and links of every agency, which only the service has that finds
    /// out which are one person.
    Grant linking() {
        return rights.forService(LINK, LINKAGE);
    }

    /// A record by the reference of its side; empty when there is none or the grant does not reach
    /// it.
    Optional<Registered> reached(Grant grant, Side side, UUID onSide) {
        return grant.opening(() -> records.byReference(side, List.of(onSide))).stream()
                .filter(record -> grant.reach().covers(record.agency()))
                .findFirst();
    }

    /// The identity of a record that the grant reaches; empty when the record ended.
    Optional<Identity> identity(Grant grant, Registered record) {
        grant.check(READ_IDENTITY, clock.instant());
        return grant.opening(() -> records.sealed(record.record()))
                .map(kept -> seals().open(grant, record.record(), kept));
    }

    Optional<String> homeAddress(Grant grant, Registered record) {
        grant.check(READ_LOCATION, clock.instant());
        return grant.opening(() -> records.sealed(record.record()))
                .flatMap(kept -> seals().openAddress(grant, record.record(), kept));
    }
}
