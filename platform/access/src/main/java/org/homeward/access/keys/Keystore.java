package org.homeward.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.homeward.base.DurableFile;
import org.homeward.journal.model.NoteSigner;

/// The file of the keys over all other keys: one per agency, the service's, the pseudonyms', and
/// the one that signs checkpoints of the journal.
///
/// It lies outside the data folder, so that neither a dump nor a backup of the data opens a name.
/// The file is text: a mark, its id, how the master key is had, a sealed key per line, and a MAC
/// over all of it under the master key, so that a line cannot be dropped or exchanged.
///
/// While keys are rotated, the new ones stand beside those in use: what is wrapped from then on is
/// wrapped under the new ones, and both open until the old ones are forgotten.
public final class Keystore {
    private static final String MARK = "homeward-keystore 1";
    private static final String MASTER = "master ";
    private static final String SERVICE = "service";
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String BACKUPS = "backups";
    private static final String AGENCY = "agency/";
    private static final String NEXT = "next/";

    private final Path file;
    private final UUID id;
    private final Protection protection;
    private final SecureRandom random;
    private MasterKey master;
    private final Map<String, byte[]> keys = new TreeMap<>();

    private Keystore(
            Path file, UUID id, MasterKey master, Protection protection, SecureRandom random) {
        this.file = file;
        this.id = id;
        this.master = master;
        this.protection = protection;
        this.random = random;
    }

    /// Makes the file, readable by its owner only.
    public static Keystore create(Path file, Protection protection, SecureRandom random) {
        if (Files.exists(file)) {
            throw new KeystoreProblem(Reason.EXISTS, file);
        }
        var id = new byte[16];
        random.nextBytes(id);
        var keystore =
                new Keystore(
                        file,
                        UUID.nameUUIDFromBytes(id),
                        MasterKey.fresh(protection, random),
                        protection,
                        random);
        keystore.keys.put(SERVICE, keystore.freshKey());
        keystore.keys.put(PSEUDONYMS, keystore.freshKey());
        keystore.save();
        return keystore;
    }

    public static Keystore open(Path file, Protection protection, SecureRandom random) {
        try {
            return read(file, lines(file), protection, random);
        } catch (IllegalArgumentException _) { // not a UUID, not Base64
            throw new KeystoreProblem(Reason.DAMAGED, file);
        }
    }

    /// How a keystore is protected, as its file says.
    public static Protection.Kind protection(Path file) {
        var line = lines(file).get(2);
        return MasterKey.kind(line.startsWith(MASTER) ? line.substring(MASTER.length()) : "")
                .orElseThrow(() -> new KeystoreProblem(Reason.DAMAGED, file));
    }

    private static List<String> lines(Path file) {
        List<String> lines;
        try {
            if (!Files.exists(file)) {
                throw new KeystoreProblem(Reason.MISSING, file);
            }
            lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() < 6 || !lines.getFirst().equals(MARK)) {
            throw new KeystoreProblem(Reason.DAMAGED, file);
        }
        return lines;
    }

    /// Puts the keys under another protection and a fresh master key; the old file is overwritten.
    /// Only while no process has the keystore open: it would put its own content back. So would
    /// this object, which is of no more use.
    public synchronized void moveTo(Protection other) {
        var moved = new Keystore(file, id, MasterKey.fresh(other, random), other, random);
        moved.keys.putAll(keys);
        moved.saveOverOld();
    }

    /// The key file of a demo instance, made at its first start.
    public static Keystore forDemo(Path file, SecureRandom random) {
        var protection = new Protection.Demo();
        return Files.exists(file)
                ? open(file, protection, random)
                : create(file, protection, random);
    }

    /// Random; the data remembers it, so that other keys are refused instead of failing one by one.
    public UUID id() {
        return id;
    }

    /// A file beside this one.
    Path beside(String name) {
        return file.resolveSibling(name);
    }

    /// Whether the file's keys are open to whoever reads the file.
    public boolean isDemo() {
        return protection instanceof Protection.Demo;
    }

    /// The key that signs checkpoints, made and saved when it is needed for the first time.
    ///
    /// @param name of the key, for good
    public synchronized NoteSigner checkpoints(String name) {
        if (!keys.containsKey(CHECKPOINTS)) {
            keys.put(CHECKPOINTS, NoteSigner.fresh(random));
            save();
        }
        return new NoteSigner(name, key(CHECKPOINTS).orElseThrow());
    }

    /// Seals backups of the data, by a key that is made and saved when it is needed for the first
    /// time and stays, so that older backups can be opened.
    public synchronized StreamSeal backups() {
        if (!keys.containsKey(BACKUPS)) {
            keys.put(BACKUPS, freshKey());
            save();
        }
        return new StreamSeal(key(BACKUPS).orElseThrow());
    }

    /// Whether this keystore was there when the first backup of the data was made.
    public synchronized boolean opensBackups() {
        return keys.containsKey(BACKUPS) && keys.containsKey(CHECKPOINTS);
    }

    /// The keys that open what is wrapped for the services, the newest first.
    List<byte[]> services() {
        return newestFirst(SERVICE);
    }

    /// The service's key to wrap under.
    synchronized byte[] service() {
        return services().getFirst();
    }

    byte[] pseudonyms() {
        return key(PSEUDONYMS).orElseThrow();
    }

    /// The keys that open what is wrapped for the agency, the newest first.
    List<byte[]> existing(AgencyId agency) {
        return newestFirst(AGENCY + agency);
    }

    /// The agency's key to wrap under, made and saved when it is needed for the first time.
    synchronized byte[] of(AgencyId agency) {
        var name = (isRotating() ? NEXT : "") + AGENCY + agency;
        if (!keys.containsKey(name)) {
            keys.put(name, freshKey());
            save();
        }
        return key(name).orElseThrow();
    }

    private synchronized List<byte[]> newestFirst(String name) {
        return Stream.of(key(NEXT + name), key(name)).flatMap(Optional::stream).toList();
    }

    /// Whether new keys stand beside the old ones.
    synchronized boolean isRotating() {
        return keys.containsKey(NEXT + SERVICE);
    }

    /// Makes new keys of the services and the agencies beside those in use. Nothing is made anew
    /// when a rotation was left half done.
    synchronized void prepareNext() {
        if (isRotating()) {
            return;
        }
        for (var name : List.copyOf(keys.keySet())) {
            if (name.equals(SERVICE) || name.startsWith(AGENCY)) {
                keys.put(NEXT + name, freshKey());
            }
        }
        save();
    }

    /// A master key to follow the one in use. Takes a moment under a passphrase.
    MasterKey nextMaster() {
        return MasterKey.fresh(protection, random);
    }

    /// Once everything is wrapped under the new keys: the old ones and the old master key go, from
    /// the memory and from the disk.
    synchronized void forgetOld(MasterKey next) {
        for (var name : List.copyOf(keys.keySet())) {
            if (name.startsWith(NEXT)) {
                var old = keys.put(name.substring(NEXT.length()), keys.get(name));
                keys.remove(name);
                if (old != null) {
                    Arrays.fill(old, (byte) 0);
                }
            }
        }
        master = next;
        saveOverOld();
    }

    private synchronized Optional<byte[]> key(String name) {
        return Optional.ofNullable(keys.get(name)).map(byte[]::clone);
    }

    private byte[] freshKey() {
        var key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private void saveOverOld() {
        try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            save();
            DurableFile.overwrite(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        var lines = new ArrayList<String>();
        lines.add(MARK);
        lines.add("id " + id);
        lines.add(MASTER + master.line());
        keys.forEach(
                (name, key) -> {
                    var sealedKey = Aead.seal(master.bytes(), key, bound(id, name));
                    lines.add("key " + name + " " + Base64.getEncoder().encodeToString(sealedKey));
                });
        lines.add("mac " + Base64.getEncoder().encodeToString(mac(master, lines)));
        try {
            DurableFile.createFolderOf(file);
            DurableFile.replace(
                    file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Keystore read(
            Path file, List<String> lines, Protection protection, SecureRandom random) {
        var id = UUID.fromString(value(lines.get(1), "id "));
        var master =
                MasterKey.of(value(lines.get(2), MASTER), protection)
                        .orElseThrow(() -> new KeystoreProblem(Reason.OTHER_PROTECTION, file));
        var content = lines.subList(0, lines.size() - 1);
        var mac = Base64.getDecoder().decode(value(lines.getLast(), "mac "));
        if (!MessageDigest.isEqual(mac, mac(master, content))) {
            throw new KeystoreProblem(
                    protection instanceof Protection.Passphrase
                            ? Reason.WRONG_PASSPHRASE
                            : Reason.DAMAGED,
                    file);
        }
        var keystore = new Keystore(file, id, master, protection, random);
        for (var line : content.subList(3, content.size())) {
            var words = value(line, "key ").split(" ");
            var key =
                    Aead.open(
                            master.bytes(),
                            Base64.getDecoder().decode(words[1]),
                            bound(id, words[0]));
            keystore.keys.put(
                    words[0], key.orElseThrow(() -> new KeystoreProblem(Reason.DAMAGED, file)));
        }
        return keystore;
    }

    private static String value(String line, String prefix) {
        if (!line.startsWith(prefix)) {
            throw new IllegalArgumentException("no '" + prefix + "' line");
        }
        return line.substring(prefix.length());
    }

    private static byte[] bound(UUID id, String name) {
        return (id + "|" + name).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(MasterKey master, List<String> lines) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.bytes(), "HmacSHA256"));
            mac.update("keystore-lines\n".getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not available", e);
        }
    }
}
