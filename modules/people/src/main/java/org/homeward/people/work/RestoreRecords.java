package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Reading;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.people.Identity;
import org.homeward.people.PersonReferences;
import org.homeward.people.Persons.Earlier;
import org.homeward.people.Side;
import org.homeward.people.model.Registered;
import org.homeward.people.model.SealedIdentity;

/// Brings records back to what they said before a file that is taken back changed them.
///
/// Opens what they said by the right of the import itself, since nobody sees it on the way.
final class RestoreRecords {
    private static final String PURPOSE = "import";

    private final Vault vault;
    private final ReceivePersons receivePersons;

    RestoreRecords(Vault vault, ReceivePersons receivePersons) {
        this.vault = vault;
        this.receivePersons = receivePersons;
    }

    List<PersonReferences> handle(Recording recording, Side side, List<Earlier> earlier) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        vault.records().lock(side);
        var known = new HashMap<UUID, Registered>();
        vault.records()
                .byReference(side, earlier.stream().map(Earlier::onSide).toList())
                .forEach(record -> known.put(record.references().onSide(), record));
        Map<UUID, Set<ActId>> acts = new HashMap<>();
        var records = new ArrayList<Registered>(earlier.size());
        for (var wanted : earlier) {
            var record = known.get(wanted.onSide());
            if (record == null) {
                throw new IllegalArgumentException("no record under this reference");
            }
            records.add(record);
            acts.put(record.record(), wanted.acts());
        }
        receivePersons.again(recording, side, changed(records, vault.records().sealedBy(acts)));
        return records.stream().map(Registered::references).toList();
    }

    private List<ReceivePersons.Once> changed(
            List<Registered> records, Map<UUID, SealedIdentity> sealed) {
        var readings = vault.sealing().readings();
        var identities =
                readings.served(
                        vault.rights().forService(Vault.READ_IDENTITY, PURPOSE), records.size());
        var addresses =
                readings.served(
                        vault.rights().forService(Vault.READ_LOCATION, PURPOSE), records.size());
        var changed = new ArrayList<ReceivePersons.Once>();
        for (var record : records) {
            var then = sealed.get(record.record());
            if (then == null) {
                throw new IllegalStateException("a record has no revision by these acts");
            }
            var identity = open(identities, addresses, record.record(), then);
            byte[] content = vault.fingerprints().ofContent(record.record(), identity);
            if (!record.isPresent() || !Arrays.equals(content, record.contentHash())) {
                changed.add(new ReceivePersons.Once(record, identity));
            }
        }
        return changed;
    }

    private Identity open(
            Reading identities, Reading addresses, UUID record, SealedIdentity sealed) {
        var opened = vault.seals().open(identities, record, sealed);
        return new Identity(
                opened.name(),
                opened.otherName(),
                opened.sex(),
                opened.birthDate(),
                opened.identityNumber(),
                opened.phone(),
                vault.seals().openAddress(addresses, record, sealed));
    }
}
