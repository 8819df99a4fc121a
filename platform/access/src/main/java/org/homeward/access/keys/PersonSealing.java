package org.homeward.access.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Reading;
import org.homeward.access.Readings;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.access.keys.KeyEntry.Wrapped;
import org.homeward.base.AgencyId;

/// Sealing under a random key per record, the key wrapped for its agency and for the services.
public final class PersonSealing implements Sealing, AutoCloseable {
    private final Keystore keystore;
    private final PersonKeyLog log;
    private final Readings readings;
    private final SecureRandom random;
    private final Clock clock;
    private final UnwrappedKeys unwrapped = new UnwrappedKeys();
    private final ErasureRegister erasures;
    private final ReadWriteLock wraps = new ReentrantReadWriteLock(); // written while keys change
    private final Object maintenance = new Object(); // one at a time writes the log anew

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
        this.erasures = new ErasureRegister(keystore.beside("erasures"), keystore);
    }

    @Override
    public void createKey(UUID record, AgencyId owner) {
        var key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        wraps.readLock().lock();
        try {
            log.add(wrapped(record, owner, key));
        } finally {
            wraps.readLock().unlock();
        }
        unwrapped.keep(record, key);
        Arrays.fill(key, (byte) 0);
    }

    private Wrapped wrapped(UUID record, AgencyId owner, byte[] key) {
        return new Wrapped(
                record,
                owner,
                Aead.seal(keystore.of(owner), key, bound(record, owner.value())),
                Aead.seal(keystore.service(), key, bound(record, "")));
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
        var owner = log.owner(record).orElseThrow(() -> withoutKey(record));
        reading.check(field.dataClass(), owner, record, clock.instant());
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

    @Override
    public boolean isErased(UUID record) {
        return log.isDestroyed(record);
    }

    @Override
    public void erase(Collection<UUID> records) {
        erasures.add(records, clock.instant());
        eraseAgain();
    }

    /// Erases again what the register says was erased: after an older backup was restored its keys
    /// are back. Answers with how many they were. To be called before anything is opened.
    public int eraseAgain() {
        var back = erasures.records().stream().filter(record -> !log.isDestroyed(record)).toList();
        if (!back.isEmpty()) {
            destroyKeys(back);
        }
        return back.size();
    }

    /// Whatever is sealed under these keys can never be opened again. Slow, since the file of keys
    /// is written anew; destroy many at once.
    void destroyKeys(Collection<UUID> records) {
        synchronized (maintenance) {
            records.forEach(unwrapped::forget);
            log.destroy(List.copyOf(records));
            records.forEach(unwrapped::forget); // what a reader unwrapped meanwhile
        }
    }

    /// Writes all keys of persons as they are now. Whoever copies the keystore too does it in the
    /// work, which runs before keys can be given anew: then it opens what was written.
    public void copyKeys(OutputStream out, Runnable work) throws IOException {
        synchronized (maintenance) {
            log.copyTo(out);
            work.run();
        }
    }

    @Override
    public void strike(UUID record) {
        log.strike(List.of(record));
        unwrapped.forget(record);
    }

    /// Gives the instance, its services and its agencies new keys, wraps all keys of persons under
    /// them, and forgets the old ones. Records are read and made meanwhile.
    ///
    /// A crash leaves old and new keys side by side, which open everything; [#finishRotation] goes
    /// on from there.
    ///
    /// @param begun is called once the new keys are on the disk, before anything is wrapped anew
    /// @return how many keys of persons were wrapped anew
    public int rotateKeys(Runnable begun) {
        synchronized (maintenance) {
            wraps.writeLock().lock(); // nobody holds a key to wrap under from before
            try {
                keystore.prepareNext();
            } finally {
                wraps.writeLock().unlock();
            }
            begun.run();
            var master = keystore.nextMaster();
            var aside = log.aside(this::rewrapped);
            wraps.writeLock().lock();
            try {
                log.put(aside);
                keystore.forgetOld(master);
                return log.size();
            } finally {
                wraps.writeLock().unlock();
            }
        }
    }

    /// Ends a rotation that a crash left half done; whether there was one.
    ///
    /// @param begun as in [#rotateKeys]
    public boolean finishRotation(Runnable begun) {
        if (!keystore.isRotating()) {
            return false;
        }
        rotateKeys(begun);
        return true;
    }

    private Wrapped rewrapped(Wrapped entry) {
        var record = entry.record();
        if (Aead.open(keystore.service(), entry.forService(), bound(record, "")).isPresent()) {
            return entry; // made since, or before a crash
        }
        var key = opened(entry, entry.forService(), keystore.services(), "");
        var rewrapped = wrapped(record, entry.owner(), key);
        Arrays.fill(key, (byte) 0);
        return rewrapped;
    }

    /// Closes the file of keys.
    @Override
    public void close() {
        log.close();
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
        wraps.readLock().lock();
        try {
            var entry = entry(record);
            var agency = keystore.existing(entry.owner());
            return kept(entry, opened(entry, entry.forOwner(), agency, entry.owner().value()));
        } finally {
            wraps.readLock().unlock();
        }
    }

    private byte[] unwrapForService(UUID record) {
        wraps.readLock().lock();
        try {
            var entry = entry(record);
            return kept(entry, opened(entry, entry.forService(), keystore.services(), ""));
        } finally {
            wraps.readLock().unlock();
        }
    }

    private byte[] kept(Wrapped entry, byte[] key) {
        unwrapped.keep(entry.record(), key);
        return key;
    }

    private static byte[] opened(Wrapped entry, byte[] wrapped, List<byte[]> under, String reader) {
        if (under.isEmpty()) {
            throw new IllegalStateException("an agency's key is gone");
        }
        return under.stream()
                .map(key -> Aead.open(key, wrapped, bound(entry.record(), reader)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a person's key was changed"));
    }

    private static byte[] bound(UUID record, String reader) {
        return ("person-key|" + record + "|" + reader).getBytes(StandardCharsets.UTF_8);
    }
}
