package org.homeward.access.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.ErasedRecord;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reading;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.access.keys.KeyEntry.Wrapped;
import org.homeward.base.AgencyId;

/// Sealing under a random key per record, the key wrapped for its agency and for the services.
public final class PersonSealing implements Sealing {
    private final Keystore keystore;
    private final PersonKeyLog log;
    private final Readings readings;
    private final SecureRandom random;
    private final Clock clock;
    private final UnwrappedKeys unwrapped = new UnwrappedKeys();

    public PersonSealing(
            Keystore keystore,
            PersonKeyLog log,
            Readings readings,
            SecureRandom random,
            Clock clock) {
        this.keystore = keystore;
        this.log = log;
        this.readings = readings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void createKey(UUID record, AgencyId owner) {
        var key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        var forOwner = Aead.seal(keystore.of(owner), key, bound(record, owner.value()));
        var forService = Aead.seal(keystore.service(), key, bound(record, ""));
        log.add(new Wrapped(record, owner, forOwner, forService));
        unwrapped.keep(record, key);
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public byte[] seal(SealedField field, byte[] plain) {
        var key = unwrapped.find(field.record()).orElseGet(() -> unwrapForOwner(field.record()));
        try {
            return Aead.seal(key, plain, field.associatedBytes());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public byte[] open(Reading reading, SealedField field, byte[] sealedBytes) {
        var record = field.record();
        var grant = reading.grant();
        reading.check(Right.of(field.dataClass(), Action.READ), record, clock.instant());
        var owner = log.owner(record).orElseThrow(() -> withoutKey(record));
        if (!grant.reach().covers(owner)) {
            throw new NotAllowed();
        }
        var key =
                unwrapped
                        .find(record)
                        .orElseGet(
                                () ->
                                        grant.isForService()
                                                ? unwrapForService(record)
                                                : unwrapForOwner(record));
        try {
            return Aead.open(key, sealedBytes, field.associatedBytes())
                    .orElseThrow(
                            () -> new IllegalStateException("a sealed value was changed or moved"));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void flush() {
        log.flush();
    }

    /// Erases: whatever is sealed under these keys can never be opened again. Slow, since the file
    /// of keys is written anew; erase many at once.
    public void destroyKeys(Collection<UUID> records) {
        records.forEach(unwrapped::forget);
        log.destroy(List.copyOf(records));
        records.forEach(unwrapped::forget); // what a reader unwrapped meanwhile
    }

    private Wrapped entry(UUID record) {
        return log.find(record).orElseThrow(() -> withoutKey(record));
    }

    private RuntimeException withoutKey(UUID record) {
        return log.isDestroyed(record)
                ? new ErasedRecord()
                : new IllegalStateException("record " + record + " has no key");
    }

    private byte[] unwrapForOwner(UUID record) {
        var entry = entry(record);
        var agency =
                keystore.existing(entry.owner())
                        .orElseThrow(() -> new IllegalStateException("an agency's key is gone"));
        return unwrap(entry, entry.forOwner(), agency, entry.owner().value());
    }

    private byte[] unwrapForService(UUID record) {
        var entry = entry(record);
        return unwrap(entry, entry.forService(), keystore.service(), "");
    }

    private byte[] unwrap(Wrapped entry, byte[] wrapped, byte[] over, String reader) {
        var key =
                Aead.open(over, wrapped, bound(entry.record(), reader))
                        .orElseThrow(() -> new IllegalStateException("a person's key was changed"));
        unwrapped.keep(entry.record(), key);
        return key;
    }

    private static byte[] bound(UUID record, String reader) {
        return ("person-key|" + record + "|" + reader).getBytes(StandardCharsets.UTF_8);
    }
}
