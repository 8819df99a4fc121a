package org.homeward.app.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.homeward.access.keys.StreamSeal;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.base.DurableFile;

/// Copies the keys of an instance under a passphrase of their own, into another folder than the
/// data, and brings them back. The newest copy fits every older copy of the data.
public final class BackUpKeys {
    /// The one file of such a copy.
    public static final String FILE = "homeward-keys";

    private static final byte[] MARK = {'H', 'W', 'K', 'E', 'Y', 'B', '1', '\n'};
    private static final String BOUND = "homeward-keys";
    private static final String REGISTER = "erasures";

    /// What is copied, in this order: what opens comes after what it opens.
    private static final List<String> NAMES =
            List.of("person-keys", "keystore", "checkpoint", "checkpoint-reads", REGISTER);

    private static final int PIECE = 1 << 16;

    private BackUpKeys() {}

    /// While people work.
    public static void copy(
            Foundation foundation, Path folder, char[] passphrase, SecureRandom random) {
        var file = folder.resolve(FILE);
        var next = folder.resolve(FILE + ".next");
        try {
            Destination.prepare(folder, foundation.settings());
            refuseData(folder);
            foundation.keystore().backups(); // made now, so that it is in the copy
            foundation.checkpoints().signIfPossible();
            Files.deleteIfExists(next);
            var salt = new byte[StreamSeal.SALT_BYTES];
            random.nextBytes(salt);
            try (var channel = DurableFile.create(next)) {
                var out = Channels.newOutputStream(channel);
                out.write(MARK);
                out.write(salt);
                try (var sealing = StreamSeal.under(passphrase, salt).sealing(out, BOUND)) {
                    write(foundation, new DataOutputStream(new BufferedOutputStream(sealing)));
                }
            }
            DurableFile.moveOver(next, file);
        } catch (IOException e) {
            throw Destination.failed(folder, e);
        } catch (UncheckedIOException e) {
            throw Destination.failed(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void refuseData(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            if (found.anyMatch(it -> String.valueOf(it.getFileName()).startsWith("copy-"))) {
                throw new SettingsProblem("backup_beside_data", folder);
            }
        }
    }

    private static void write(Foundation foundation, DataOutputStream out) throws IOException {
        var keys = foundation.settings().keys();
        out.writeUTF(NAMES.getFirst());
        var pieces = new Pieces(out);
        foundation.sealing().copyKeys(pieces, () -> rest(pieces, out, keys));
        out.writeUTF("");
        out.flush();
    }

    private static void rest(Pieces pieces, DataOutputStream out, Path keys) {
        try {
            pieces.end();
            for (var name : NAMES.subList(1, NAMES.size())) {
                var file = keys.resolve(name);
                if (Files.exists(file)) {
                    out.writeUTF(name);
                    pieces.write(Files.readAllBytes(file));
                    pieces.end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the register of erasures stands after keys were restored.
    public enum Register {
        /// It was there and stays.
        KEPT,
        /// It is that of the copy: whoever was erased since comes back.
        OF_THE_COPY,
        /// Nobody had been erased when the copy was made.
        NONE
    }

    /// Into a folder that is empty but for a register of erasures, which is kept.
    public static Register restore(Path folder, Path keys, char[] passphrase) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new SettingsProblem("backup_keys_missing", folder);
        }
        var aside = keys.resolveSibling(keys.getFileName() + ".unfinished");
        try {
            refuseTaken(keys);
            Folders.delete(aside);
            DurableFile.createFolderOf(aside.resolve(REGISTER));
            try {
                read(file, aside, passphrase);
                boolean known = Files.exists(keys.resolve(REGISTER));
                if (known) {
                    DurableFile.replace(
                            aside.resolve(REGISTER), Files.readAllBytes(keys.resolve(REGISTER)));
                    Files.delete(keys.resolve(REGISTER));
                }
                boolean copied = Files.exists(aside.resolve(REGISTER));
                Files.deleteIfExists(keys);
                DurableFile.moveOver(aside, keys);
                return known ? Register.KEPT : copied ? Register.OF_THE_COPY : Register.NONE;
            } finally {
                Folders.delete(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTaken(Path keys) throws IOException {
        if (!Files.exists(keys)) {
            return;
        }
        try (var found = Files.list(keys)) {
            if (found.anyMatch(it -> !Objects.equals(it.getFileName(), Path.of(REGISTER)))) {
                throw new SettingsProblem("backup_target_taken", keys);
            }
        }
    }

    private static void read(Path file, Path into, char[] passphrase) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            if (!Arrays.equals(stream.readNBytes(MARK.length), MARK)) {
                throw new SettingsProblem("backup_changed", file);
            }
            var salt = stream.readNBytes(StreamSeal.SALT_BYTES);
            var seal = StreamSeal.under(passphrase, salt);
            try (var in = new DataInputStream(seal.opening(stream, BOUND))) {
                for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
                    if (!NAMES.contains(name)) {
                        throw new IOException("no file of keys: " + name);
                    }
                    readFile(in, into.resolve(name));
                }
                if (in.read() >= 0) {
                    throw new EOFException();
                }
            }
        } catch (IOException e) {
            throw new SettingsProblem("backup_keys_closed", file);
        }
    }

    private static void readFile(DataInputStream in, Path file) throws IOException {
        try (var channel = DurableFile.create(file)) {
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                DurableFile.write(channel, in.readNBytes(length));
            }
            channel.force(true);
        }
    }

    /// Writes a file in pieces, since its length is not known before.
    private static final class Pieces extends OutputStream {
        private final DataOutputStream out;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; done += PIECE) {
                int now = Math.min(PIECE, length - done);
                out.writeInt(now);
                out.write(bytes, from + done, now);
            }
        }

        void end() throws IOException {
            out.writeInt(0);
        }
    }
}
