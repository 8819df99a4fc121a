package org.homeward.database.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Folders and files one after the other in a stream. A file is written in pieces, since one of a
/// running server may grow or shrink under the reader.
final class FileStream {
    private static final int END = 0;
    private static final int FOLDER = 1;
    private static final int FILE = 2;
    private static final int PIECE = 1 << 16;

    private FileStream() {}

    /// Takes what a stream holds; names have slashes and begin below the folder of the server.
    interface Taker {
        void folder(String name) throws IOException;

        void file(String name, InputStream content) throws IOException;
    }

    static void folder(DataOutputStream out, String name) throws IOException {
        out.writeByte(FOLDER);
        out.writeUTF(name);
    }

    static void file(DataOutputStream out, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        out.writeByte(FILE);
        out.writeUTF(name);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(0);
    }

    /// Nothing is written for a file that the server has deleted meanwhile.
    static void file(DataOutputStream out, String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            out.writeByte(FILE);
            out.writeUTF(name);
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(piece, 0, read);
                }
            }
            out.writeInt(0);
        } catch (NoSuchFileException _) {
            // its deletion is in the write-ahead log that is copied next
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(END);
        out.flush();
    }

    static void read(InputStream stream, Taker taker) throws IOException {
        var in = new DataInputStream(stream);
        for (int kind = in.readByte(); kind != END; kind = in.readByte()) {
            var name = in.readUTF();
            if (kind == FOLDER) {
                taker.folder(name);
            } else {
                var content = new Pieces(in);
                taker.file(name, content);
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /// The pieces of one file, as one.
    private static final class Pieces extends InputStream {
        private final DataInputStream in;
        private int left;
        private boolean ended;

        Pieces(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = in.read(into, from, Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }
    }
}
