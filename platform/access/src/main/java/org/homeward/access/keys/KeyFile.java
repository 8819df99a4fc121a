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
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.keys.KeyEntry.Flushed;
import org.homeward.access.keys.KeystoreProblem.Reason;

/// The form of the file of person keys: a mark, the id of its keystore, entries.
final class KeyFile {
    private static final byte[] MARK = {'H', 'W', 'K', 'E', 'Y', 'S', '1', '\n'};
    static final int HEAD_BYTES = MARK.length + 16;
    static final int CHUNK_BYTES = 1 << 20;

    private KeyFile() {}

    /// Takes an entry with its place in the file.
    @FunctionalInterface
    interface Reader {
        void take(KeyEntry entry, long place);
    }

    static byte[] head(UUID keystore) {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put(MARK)
                .putLong(keystore.getMostSignificantBits())
                .putLong(keystore.getLeastSignificantBits())
                .array();
    }

    static void checkHead(FileChannel channel, Path file, UUID keystore) {
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
    }

    /// Reads the whole entries that begin between two places; answers with the end of the last.
    static long read(FileChannel channel, long from, long to, Reader reader) {
        long end = from;
        int read;
        do {
            var chunk = chunk(channel, end, (int) Math.min(CHUNK_BYTES, to - end));
            read = 0;
            for (var entry = KeyEntry.read(chunk);
                    entry.isPresent();
                    entry = KeyEntry.read(chunk)) {
                reader.take(entry.get(), end + read);
                read = chunk.position();
            }
            end += read;
        } while (read > 0);
        return end;
    }

    /// Whether something was flushed behind a place that cannot be read.
    static boolean isFlushedBehind(FileChannel channel, long broken) {
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

    /// Held until the channel is closed.
    static FileChannel lock(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) { // held by this very process
        }
        channel.close();
        throw new KeystoreProblem(Reason.IN_USE, file);
    }

    /// Tells whether the name still leads to the same file.
    static Object identity(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
    }

    static ByteBuffer chunk(FileChannel from, long place, int length) {
        var chunk = ByteBuffer.allocate(length);
        try {
            while (chunk.hasRemaining() && from.read(chunk, place + chunk.position()) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.flip();
    }
}
