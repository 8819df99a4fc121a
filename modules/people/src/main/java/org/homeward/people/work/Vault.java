package org.homeward.people.work;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.Reading;
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

    /// Whether nobody can open the record any more.
    boolean isErased(UUID record) {
        return sealing.isErased(record);
    }

    /// The identities of records, the home address left sealed; an ended or erased record has none.
    ///
    /// @param reader who is shown something of them
    /// @param opening the grant that opens them, the reader's own or a service's
    Map<UUID, Identity> identities(Grant reader, Grant opening, Collection<Registered> opened) {
        opening.check(READ_IDENTITY, clock.instant());
        var ids =
                opened.stream()
                        .map(Registered::record)
                        .filter(record -> !isErased(record))
                        .toList();
        var sealed = opening.opening(() -> records.sealed(ids));
        var identities = new HashMap<UUID, Identity>();
        if (!sealed.isEmpty()) {
            var look = sealing.readings().shown(reader, opening, sealed.keySet());
            var seals = seals();
            sealed.forEach(
                    (record, kept) ->
                            unlessErased(() -> seals.open(look, record, kept))
                                    .ifPresent(identity -> identities.put(record, identity)));
        }
        return identities;
    }

    /// The identity of a record that the grant reaches; empty when the record ended or was erased.
    Optional<Identity> identity(Grant grant, Registered record) {
        return Optional.ofNullable(identities(grant, grant, List.of(record)).get(record.record()));
    }

    Optional<String> homeAddress(Grant grant, Registered record) {
        grant.check(READ_LOCATION, clock.instant());
        if (isErased(record.record())) {
            return Optional.empty();
        }
        var sealed =
                grant.opening(() -> records.sealed(List.of(record.record()))).get(record.record());
        if (sealed == null || sealed.homeAddress() == null) {
            return Optional.empty();
        }
        var look = sealing.readings().of(grant, List.of(record.record()));
        return unlessErased(() -> seals().openAddress(look, record.record(), sealed))
                .flatMap(Function.identity());
    }

    /// The identity of the one record that a grant for an emergency opens.
    Optional<Identity> identityInEmergency(Grant grant, UUID record) {
        return inEmergency(grant, record, (look, kept) -> seals().open(look, record, kept));
    }

    /// The home address of the one record that a grant for an emergency opens.
    Optional<String> homeAddressInEmergency(Grant grant, UUID record) {
        return inEmergency(grant, record, (look, kept) -> seals().openAddress(look, record, kept))
                .flatMap(Function.identity());
    }

    private <T> Optional<T> inEmergency(
            Grant grant, UUID record, BiFunction<Reading, SealedIdentity, T> opening) {
        var sealed = grant.opening(() -> records.sealed(List.of(record))).get(record);
        if (sealed == null || isErased(record)) {
            return Optional.empty();
        }
        var look = sealing.readings().of(grant, List.of(record));
        return unlessErased(() -> opening.apply(look, sealed));
    }

    /// It may be erased while it is being opened.
    private static <T> Optional<T> unlessErased(Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (ErasedRecord _) {
            return Optional.empty();
        }
    }
}
