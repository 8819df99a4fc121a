package org.homeward.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The write-ahead log of a cluster as one long text, of which each file holds 16 MB. What is
/// flushed never changes, so it can be copied up to any byte and needs no whole file.
final class LogFiles {
    private static final long FILE_BYTES = 16L << 20;
    private static final long FILES_OF_A_NAME = (1L << 32) / FILE_BYTES;
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final int timeline;

    LogFiles(Path cluster, int timeline) {
        this.folder = cluster.resolve("pg_wal");
        this.timeline = timeline;
    }

    /// Where the file begins that holds this place.
    static long beginOfFile(long place) {
        return place - place % FILE_BYTES;
    }

    void copy(long from, long to, OutputStream out) throws IOException {
        long place = from;
        while (place < to) {
            long end = Math.min(to, beginOfFile(place) + FILE_BYTES);
            try (var file = FileChannel.open(file(place), StandardOpenOption.READ)) {
                copy(file, place % FILE_BYTES, end - place, out);
            }
            place = end;
        }
    }

    private static void copy(FileChannel file, long start, long length, OutputStream out)
            throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        long done = 0;
        while (done < length) {
            piece.clear().limit((int) Math.min(PIECE, length - done));
            int read = file.read(piece, start + done);
            if (read < 0) {
                throw new IOException("a file of the write-ahead log is too short");
            }
            out.write(piece.array(), 0, read);
            done += read;
        }
    }

    /// Writes what was copied, from a place on; the last file is filled up with zeros.
    void write(long from, InputStream log, ServerUser user) throws IOException {
        long place = from;
        for (var piece = log.readNBytes(PIECE); piece.length > 0; piece = log.readNBytes(PIECE)) {
            int done = 0;
            while (done < piece.length) {
                long at = place + done;
                int now = (int) Math.min(piece.length - done, beginOfFile(at) + FILE_BYTES - at);
                write(at, ByteBuffer.wrap(piece, done, now), user);
                done += now;
            }
            place += piece.length;
        }
    }

    private void write(long place, ByteBuffer bytes, ServerUser user) throws IOException {
        var path = file(place);
        if (!Files.exists(path)) {
            PrivateFiles.write(path, "", user);
            try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.allocate(1), FILE_BYTES - 1);
            }
        }
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long at = place % FILE_BYTES;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }
    }

    private Path file(long place) {
        long number = place / FILE_BYTES;
        return folder.resolve(
                String.format(
                        Locale.ROOT,
                        "%08X%08X%08X",
                        timeline,
                        number / FILES_OF_A_NAME,
                        number % FILES_OF_A_NAME));
    }
}
