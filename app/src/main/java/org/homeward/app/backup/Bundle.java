package org.homeward.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.StreamSeal;
import org.homeward.app.backup.Manifest.Content;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.base.DurableFile;
import org.homeward.journal.model.NoteSigner;
import org.homeward.journal.model.SignedNote;

/// A folder with one copy of the data: sealed parts and the signed manifest that names them.
final class Bundle {
    private static final String PREFIX = "copy-";
    private static final String MANIFEST = "manifest";

    private final Path folder;
    private final StreamSeal seal;
    private final NoteSigner signer;

    private Bundle(Path folder, StreamSeal seal, NoteSigner signer) {
        this.folder = folder;
        this.seal = seal;
        this.signer = signer;
    }

    /// What writes a part.
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /// What reads a part.
    @FunctionalInterface
    interface Reader {
        void read(InputStream in) throws IOException;
    }

    /// A new copy in the folder of backups, named by its moment.
    static Bundle fresh(Path backups, String name, Keystore keystore, String origin)
            throws IOException {
        var folder = backups.resolve(PREFIX + name);
        Files.createDirectories(backups);
        DurableFile.createFolderOf(folder.resolve(MANIFEST));
        return of(folder, keystore, origin);
    }

    /// The finished copies in a folder of backups, the newest first.
    static List<Bundle> in(Path backups, Keystore keystore, String origin) throws IOException {
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (var folders = Files.list(backups)) {
            return folders.filter(it -> String.valueOf(it.getFileName()).startsWith(PREFIX))
                    .filter(it -> Files.exists(it.resolve(MANIFEST)))
                    .sorted(Comparator.reverseOrder())
                    .map(it -> of(it, keystore, origin))
                    .toList();
        }
    }

    private static Bundle of(Path folder, Keystore keystore, String origin) {
        return new Bundle(folder, keystore.backups(), keystore.checkpoints(origin + "/backups"));
    }

    Path folder() {
        return folder;
    }

    /// What was signed; refused where it is not what this instance signed.
    Manifest manifest(String origin) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(MANIFEST)); // of any kind
        var note = SignedNote.parse(new String(bytes, StandardCharsets.UTF_8));
        var text = note.map(SignedNote::text).flatMap(Manifest::read);
        if (text.isPresent() && !text.get().origin().equals(origin)) {
            throw new SettingsProblem("backup_of_other", folder);
        }
        return text.filter(_ -> signer.key().signed(note.orElseThrow()))
                .orElseThrow(() -> new SettingsProblem("backup_changed", folder.resolve(MANIFEST)));
    }

    void write(Manifest manifest) throws IOException {
        DurableFile.replace(
                folder.resolve(MANIFEST),
                signer.sign(manifest.text()).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a part sealed and packed; a part of this name that no manifest names is written over.
    Content write(String name, Writer writer) throws IOException {
        var path = folder.resolve(name);
        Files.deleteIfExists(path);
        var digest = sha256();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var channel = DurableFile.create(path);
                var out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
                var sealing = seal.sealing(out, bound(name))) {
            var packed = new DeflaterOutputStream(sealing, deflater, 1 << 16);
            writer.write(packed);
            packed.finish();
        } finally {
            deflater.end();
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        DurableFile.forceFolder(path);
        return new Content(name, Files.size(path), digest.digest());
    }

    /// Refuses a part that is missing, cut off or changed.
    void check(Content part) throws IOException {
        var path = folder.resolve(part.name());
        if (!Files.exists(path)) {
            throw new SettingsProblem("backup_part_missing", path);
        }
        if (Files.size(path) != part.bytes()) {
            throw new SettingsProblem("backup_part_cut", path, Files.size(path), part.bytes());
        }
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!MessageDigest.isEqual(digest.digest(), part.sha256())) {
            throw new SettingsProblem("backup_changed", path);
        }
    }

    void read(Content part, Reader reader) throws IOException {
        try (var in =
                        seal.opening(
                                Files.newInputStream(folder.resolve(part.name())),
                                bound(part.name()));
                var packed = new InflaterInputStream(in)) {
            reader.read(packed);
        }
    }

    private String bound(String name) {
        return "homeward-backup/" + folder.getFileName() + "/" + name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
