package org.homeward.access.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
    private final Path file;
    private final UUID keystore;
    private final Optional<FileChannel> lock;
    private Map<UUID, Place> places = new HashMap<>();
    private final Map<AgencyId, AgencyId> owners = new HashMap<>(); // one object each
    private final Set<UUID> destroyed = new HashSet<>();
    private final Object flushing = new Object(); // taken before our own lock, never after
    private final ByteBuffer pending = ByteBuffer.allocate(KeyFile.CHUNK_BYTES);
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
        this.identity = KeyFile.identity(file);
    }

    /// Opens the file for the one process that writes it, making it when there is none.
    public static PersonKeyLog open(Path file, Keystore keystore) {
        try {
            DurableFile.createFolderOf(file);
            var lock = KeyFile.lock(file);
            if (!Files.exists(file)) {
                DurableFile.replace(file, KeyFile.head(keystore.id()));
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
            catchUp();
        }
        return Optional.ofNullable(places.get(record)).map(place -> wrappedAt(place.start()));
    }

    /// Whose record it is; empty when it has no key.
    synchronized Optional<AgencyId> owner(UUID record) {
        if (lock.isEmpty()) {
            catchUp();
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

    /// Destroys keys at once in memory and, by an entry, in the file; their bytes leave the file
    /// when it is written anew.
    synchronized void strike(Collection<UUID> records) {
        mustWrite();
        for (var record : records) {
            if (places.containsKey(record)) {
                append(new Destroyed(record));
                forget(record);
            }
        }
    }

    /// Writes the file anew without the keys, and overwrites the old one.
    void destroy(Collection<UUID> records) {
        var doomed = Set.copyOf(records);
        synchronized (this) {
            mustWrite();
            doomed.forEach(this::forget);
        }
        put(aside(entry -> entry));
    }

    /// The file written anew aside, up to a place in the one at work.
    record Aside(PersonKeyLog next, long upTo, UnaryOperator<Wrapped> change) {}

    /// Begins to write the file anew, each entry changed. Others read and add meanwhile; only one
    /// at a time may be written.
    Aside aside(UnaryOperator<Wrapped> change) {
        FileChannel from;
        long upTo;
        synchronized (this) {
            mustWrite();
            writePending();
            from = channel;
            upTo = end;
        }
        try {
            var path = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(path);
            var next = new PersonKeyLog(path, keystore, lock, DurableFile.create(path));
            DurableFile.write(next.channel, KeyFile.head(keystore));
            next.end = KeyFile.HEAD_BYTES;
            copy(from, KeyFile.HEAD_BYTES, upTo, next, change);
            next.flush();
            return new Aside(next, upTo, change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the file that was written aside in the place of this one, with what was added since,
    /// and overwrites the old one.
    void put(Aside aside) {
        var next = aside.next();
        FileChannel old;
        synchronized (flushing) {
            flush();
            synchronized (this) {
                writePending();
                copy(channel, aside.upTo(), end, next, aside.change());
                next.places.keySet().removeAll(destroyed); // struck while it was written
                next.destroyed.addAll(destroyed);
                destroyed.forEach(record -> next.append(new Destroyed(record)));
                next.flush();
                old = channel;
                try {
                    DurableFile.moveOver(next.file, file);
                    identity = KeyFile.identity(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                channel = next.channel;
                end = next.end;
                places = next.places;
            }
        }
        try {
            DurableFile.overwrite(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the file as it is now; it must not be written anew meanwhile.
    void copyTo(OutputStream out) throws IOException {
        flush();
        FileChannel from;
        long upTo;
        synchronized (this) {
            writePending();
            from = channel;
            upTo = end;
        }
        long place = 0;
        while (place < upTo) {
            var chunk =
                    KeyFile.chunk(from, place, (int) Math.min(KeyFile.CHUNK_BYTES, upTo - place));
            out.write(chunk.array(), 0, chunk.limit());
            place += chunk.limit();
        }
    }

    private void copy(
            FileChannel from,
            long start,
            long to,
            PersonKeyLog next,
            UnaryOperator<Wrapped> change) {
        KeyFile.read(
                from,
                start,
                to,
                (entry, _) -> {
                    if (entry instanceof Wrapped wrapped && !isDestroyed(wrapped.record())) {
                        var changed = change.apply(wrapped);
                        next.remember(changed, next.append(changed));
                    }
                });
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

    private void forget(UUID record) {
        places.remove(record);
        destroyed.add(record);
    }

    /// For a reader: entries that the writer added, or the whole file when it was written anew.
    private void catchUp() {
        try {
            if (!KeyFile.identity(file).equals(identity)) {
                channel.close();
                channel = FileChannel.open(file, StandardOpenOption.READ);
                identity = KeyFile.identity(file);
                readAnew();
            } else if (channel.size() > end) {
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
        if (KeyEntry.read(KeyFile.chunk(from, place, KeyEntry.LONGEST)).orElse(null)
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
        log.readAnew();
        if (lock.isPresent()) {
            log.cutBrokenEnd();
        }
        return log;
    }

    /// Reads entries from [#end] to the last whole one.
    private void readEntries() {
        end =
                KeyFile.read(
                        channel,
                        end,
                        Long.MAX_VALUE,
                        (entry, place) -> {
                            switch (entry) {
                                case Wrapped wrapped -> remember(wrapped, place);
                                case Destroyed(var record) -> forget(record);
                                case Flushed _ -> {}
                            }
                        });
    }

    private void readAnew() {
        KeyFile.checkHead(channel, file, keystore);
        end = KeyFile.HEAD_BYTES;
        places.clear();
        readEntries();
    }

    private void cutBrokenEnd() throws IOException {
        if (channel.size() > end) {
            if (KeyFile.isFlushedBehind(channel, end)) {
                throw new KeystoreProblem(Reason.DAMAGED, file);
            }
            channel.truncate(end);
            channel.force(true);
        }
        channel.position(end);
    }

    private void mustWrite() {
        if (lock.isEmpty()) {
            throw new IllegalStateException("the keys were opened for reading");
        }
    }
}
