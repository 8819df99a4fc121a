package org.homeward.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much room the disk of the data still has. PostgreSQL stops altogether where its log finds
/// none, for readers too, so changes are refused while there is still room to read, and reading
/// while there is still room to stop in order. With room again everything goes on by itself.
public final class SpaceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /// Below these bytes. As much again as a quarter is wanted before it goes on, so that it does
    /// not change at every click.
    public record Bounds(long changes, long everything) {
        /// A write-ahead log holds up to 512 MB between two checkpoints.
        public static final Bounds USUAL = new Bounds(768L << 20, 192L << 20);
    }

    /// What there is room for.
    public enum Room {
        ENOUGH,
        /// Reading, with what it writes down about itself.
        READING,
        NOTHING
    }

    private final LongSupplier free;
    private final LongSupplier nanos;
    private final Bounds bounds;
    private Room room = Room.ENOUGH;
    private long next;

    /// @param free bytes of the disk
    /// @param nanos a clock that nobody sets
    public SpaceWatch(LongSupplier free, LongSupplier nanos, Bounds bounds) {
        this.free = free;
        this.nanos = nanos;
        this.bounds = bounds;
        this.next = nanos.getAsLong();
    }

    /// Of the disk that holds a folder. A database elsewhere is watched where it is.
    public static SpaceWatch over(Path folder, boolean databaseIsElsewhere) {
        return new SpaceWatch(
                databaseIsElsewhere ? () -> Long.MAX_VALUE : () -> freeAt(folder),
                System::nanoTime,
                Bounds.USUAL);
    }

    private static long freeAt(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized Room room() {
        long now = nanos.getAsLong();
        if (now - next >= 0) {
            next = now + INTERVAL.toNanos();
            var before = room;
            room = roomFor(free.getAsLong());
            if (room != before) {
                LOG.warn("event=room_on_disk for={}", room);
            }
        }
        return room;
    }

    private Room roomFor(long bytes) {
        if (bytes < wanted(bounds.everything(), room == Room.NOTHING)) {
            return Room.NOTHING;
        }
        return bytes < wanted(bounds.changes(), room != Room.ENOUGH) ? Room.READING : Room.ENOUGH;
    }

    private static long wanted(long bound, boolean isBelow) {
        return isBelow ? bound + bound / 4 : bound;
    }
}
