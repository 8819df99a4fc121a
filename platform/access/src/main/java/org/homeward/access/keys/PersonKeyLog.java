package org.homeward.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.keys.KeyEntry.Destroyed;
import org.homeward.access.keys.KeyEntry.Flushed;
import org.homeward.access.keys.KeyEntry.Wrapped;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.homeward.base.DurableFile;

/// The wrapped keys of all records, in a file of their own apart from the database and its backups.
///
/// Entries are appended; [#flush] puts them on the disk. One process writes, any number read beside
/// it and see new keys after they were flushed. Destroying keys writes the file anew without them.
/// A crash leaves at most a broken end behind the last flush, which the next writer cuts off; a
/// fault before a flushed place is not a crash, and the file is refused.
public final class PersonKeyLog implements AutoCloseable {
    private static final byte[] MARK = {'H', 'W', 'K', 'E', 'Y', 'S', '1', '\n'};
    private static final int HEAD_BYTES = MARK.length + 16;
    private static final int CHUNK_BYTES = 1 << 20;

    private final Path file;
    private final UUID keystore;
    private final Optional<FileChannel> lock;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<AgencyId, AgencyId> owners = new HashMap<>(); // one object each
    private final Set<UUID> destroyed = new HashSet<>();
    private final Object flushing = new Object(); // taken before our own lock, never after
    private final ByteBuffer pending = ByteBuffer.allocate(CHUNK_BYTES);
    private FileChannel channel;
    private Object identity;
    private long end;
    private boolean flushed = true;

    private PersonKeyLog(Path file, UUID keystore, Optional<FileChannel> lock, FileChannel channel)
            throws IOException {
        this.file = file;
        this.keystore = keystore;
        this.lock = lock;
        this.channel = channel;
        this.identity = identity(file);
    }

    /// Opens the file for the one process that writes it, making it when there is none.
    public static PersonKeyLog open(Path file, Keystore keystore) {
        try {
            DurableFile.createFolderOf(file);
            var lock = lock(file);
            if (!Files.exists(file)) {
                DurableFile.replace(file, head(keystore.id()));
            }
            return opened(file, keystore.id(), Optional.of(lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the file beside the process that writes it.
    public static PersonKeyLog openReadOnly(Path file, Keystore keystore) {
        try {
            if (!Files.exists(file)) {
                throw new KeystoreProblem(Reason.MISSING, file);
            }
            return opened(file, keystore.id(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized int size() {
        return places.size();
    }

    /// The records whose keys were destroyed: to be destroyed again after a backup was restored.
    public synchronized Set<UUID> destroyed() {
        return Set.copyOf(destroyed);
    }

    synchronized boolean isDestroyed(UUID record) {
        return destroyed.contains(record);
    }

    synchronized void add(Wrapped entry) {
        mustWrite();
        if (places.containsKey(entry.record()) || destroyed.contains(entry.record())) {
            throw new IllegalArgumentException("the record has, or had, a key");
        }
        remember(entry, append(entry));
    }

    synchronized Optional<Wrapped> find(UUID record) {
        if (lock.isEmpty()) {
            catchUp(record);
        }
        return Optional.ofNullable(places.get(record)).map(place -> wrappedAt(place.start()));
    }

    /// Whose record it is; empty when it has no key.
    synchronized Optional<AgencyId> owner(UUID record) {
        if (lock.isEmpty()) {
            catchUp(record);
        }
        return Optional.ofNullable(places.get(record)).map(Place::owner);
    }

    /// Returns when all keys added so far are on the disk. Others read and add meanwhile.
    void flush() {
        synchronized (flushing) {
            FileChannel written;
            synchronized (this) {
                if (flushed) {
                    return;
                }
                append(new Flushed(end));
                writePending();
                written = channel;
                flushed = true;
            }
            try {
                written.force(false);
            } catch (IOException e) {
                synchronized (this) {
                    flushed = false;
                }
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Writes the file anew without the keys, and overwrites the old one.
    void destroy(Collection<UUID> records) {
        mustWrite();
        synchronized (flushing) {
            flush();
            synchronized (this) {
                rewriteWithout(Set.copyOf(records));
            }
        }
    }

    private void rewriteWithout(Set<UUID> records) {
        var path = file.resolveSibling(file.getFileName() + ".next");
        writePending();
        try {
            Files.deleteIfExists(path);
            var next = new PersonKeyLog(path, keystore, lock, DurableFile.create(path));
            DurableFile.write(next.channel, head(keystore));
            next.end = HEAD_BYTES;
            for (var place : places.entrySet()) {
                if (!records.contains(place.getKey())) {
                    var entry = wrapped(channel, place.getValue().start());
                    next.remember(entry, next.append(entry));
                }
            }
            next.destroyed.addAll(destroyed);
            next.destroyed.addAll(records);
            next.destroyed.forEach(record -> next.append(new Destroyed(record)));
            next.flush();
            DurableFile.moveOver(path, file);
            DurableFile.overwrite(channel);
            adopt(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                flush();
                lock.get().close();
            }
            synchronized (this) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long append(KeyEntry entry) {
        var bytes = entry.bytes();
        if (pending.remaining() < bytes.length) {
            writePending();
        }
        pending.put(bytes);
        flushed = false;
        long place = end;
        end += bytes.length;
        return place;
    }

    private void writePending() {
        pending.flip();
        try {
            while (pending.hasRemaining()) {
                channel.write(pending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pending.compact();
        }
    }

    private record Place(long start, AgencyId owner) {}

    private void remember(Wrapped entry, long start) {
        var owner = owners.computeIfAbsent(entry.owner(), it -> it);
        places.put(entry.record(), new Place(start, owner));
    }

    private void adopt(PersonKeyLog next) {
        channel = next.channel;
        end = next.end;
        places.clear();
        places.putAll(next.places);
        destroyed.addAll(next.destroyed);
    }

    /// For a reader: entries that the writer added, or the whole file when it was written anew.
    private void catchUp(UUID record) {
        try {
            if (!identity(file).equals(identity)) {
                channel.close();
                channel = FileChannel.open(file, StandardOpenOption.READ);
                identity = identity(file);
                places.clear();
                readHead();
                readEntries();
            } else if (!places.containsKey(record)) {
                readEntries();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wrapped wrappedAt(long place) {
        writePending();
        return wrapped(channel, place);
    }

    private static Wrapped wrapped(FileChannel from, long place) {
        if (KeyEntry.read(chunk(from, place, KeyEntry.LONGEST)).orElse(null)
                instanceof Wrapped entry) {
            return entry;
        }
        throw new IllegalStateException("the file of person keys changed under us");
    }

    private static PersonKeyLog opened(Path file, UUID keystore, Optional<FileChannel> lock)
            throws IOException {
        var channel =
                lock.isPresent()
                        ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.READ);
        var log = new PersonKeyLog(file, keystore, lock, channel);
        log.readHead();
        log.readEntries();
        if (lock.isPresent()) {
            log.cutBrokenEnd();
        }
        return log;
    }

    private void readHead() {
        var head = chunk(channel, 0, HEAD_BYTES);
        if (head.remaining() < HEAD_BYTES) {
            throw new KeystoreProblem(Reason.DAMAGED, file);
        }
        var mark = new byte[MARK.length];
        head.get(mark);
        if (!Arrays.equals(mark, MARK)) {
            throw new KeystoreProblem(Reason.DAMAGED, file);
        }
        if (!new UUID(head.getLong(), head.getLong()).equals(keystore)) {
            throw new KeystoreProblem(Reason.OTHER_KEYSTORE, file);
        }
        end = HEAD_BYTES;
    }

    /// Reads entries from [#end] to the last whole one.
    private void readEntries() {
        int read;
        do {
            var chunk = chunk(channel, end, CHUNK_BYTES);
            read = 0;
            for (var entry = KeyEntry.read(chunk);
                    entry.isPresent();
                    entry = KeyEntry.read(chunk)) {
                switch (entry.get()) {
                    case Wrapped wrapped -> remember(wrapped, end + read);
                    case Destroyed(var record) -> destroyed.add(record);
                    case Flushed _ -> {}
                }
                read = chunk.position();
            }
            end += read;
        } while (read > 0);
    }

    private void cutBrokenEnd() throws IOException {
        if (channel.size() > end) {
            if (flushedBehind(end)) {
                throw new KeystoreProblem(Reason.DAMAGED, file);
            }
            channel.truncate(end);
            channel.force(true);
        }
        channel.position(end);
    }

    /// Whether something was flushed behind a place that cannot be read.
    private boolean flushedBehind(long broken) {
        int mark = new Flushed(0).bytes().length;
        for (long start = broken; ; start += CHUNK_BYTES) {
            var chunk = chunk(channel, start, CHUNK_BYTES + mark);
            int last = Math.min(CHUNK_BYTES, chunk.limit() - mark);
            for (int at = 0; at < last + 1; at++) {
                chunk.position(at);
                if (KeyEntry.read(chunk).orElse(null) instanceof Flushed(long place)
                        && place == start + at) {
                    return true;
                }
            }
            if (chunk.limit() < CHUNK_BYTES + mark) {
                return false;
            }
        }
    }

    private void mustWrite() {
        if (lock.isEmpty()) {
            throw new IllegalStateException("the keys were opened for reading");
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel; // held until the channel is closed
            }
        } catch (OverlappingFileLockException _) { // held by this very process
        }
        channel.close();
        throw new KeystoreProblem(Reason.IN_USE, file);
    }

    private static byte[] head(UUID keystore) {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put(MARK)
                .putLong(keystore.getMostSignificantBits())
                .putLong(keystore.getLeastSignificantBits())
                .array();
    }

    private static Object identity(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
    }

    private static ByteBuffer chunk(FileChannel from, long place, int length) {
        var chunk = ByteBuffer.allocate(length);
        try {
            while (chunk.hasRemaining() && from.read(chunk, place + chunk.position()) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.flip();
    }
}
