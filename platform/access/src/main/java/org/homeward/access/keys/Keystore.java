package org.homeward.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.homeward.base.DurableFile;
import org.homeward.journal.model.NoteSigner;

/// The file of the keys over all other keys: one per agency, the service's, the pseudonyms', and
// the
/// key that signs checkpoints of the journal.
///
/// It lies outside the data folder, so that neither a dump nor a backup of the data opens a name.
/// The file is text: a mark, its id, how the master key is had, a sealed key per line, and a MAC
/// over all of it under the master key, so that a line cannot be dropped or exchanged.
public final class Keystore {
    private static final String MARK = "homeward-keystore 1";
    private static final String SERVICE = "service";
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String AGENCY = "agency/";

    private final Path file;
    private final UUID id;
    private final MasterKey master;
    private final boolean demo;
    private final SecureRandom random;
    private final Map<String, byte[]> keys = new TreeMap<>();

    private Keystore(
            Path file, UUID id, MasterKey master, Protection protection, SecureRandom random) {
        this.file = file;
        this.id = id;
        this.master = master;
        this.demo = protection instanceof Protection.Demo;
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
        try {
            return read(file, lines, protection, random);
        } catch (IllegalArgumentException _) { // not a UUID, not Base64
            throw new KeystoreProblem(Reason.DAMAGED, file);
        }
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

    /// Whether the file's keys are open to whoever reads the file.
    public boolean isDemo() {
        return demo;
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

    byte[] service() {
        return key(SERVICE).orElseThrow();
    }

    byte[] pseudonyms() {
        return key(PSEUDONYMS).orElseThrow();
    }

    Optional<byte[]> existing(AgencyId agency) {
        return key(AGENCY + agency);
    }

    /// The agency's key, made and saved when it is needed for the first time.
    synchronized byte[] of(AgencyId agency) {
        var name = AGENCY + agency;
        if (!keys.containsKey(name)) {
            keys.put(name, freshKey());
            save();
        }
        return key(name).orElseThrow();
    }

    private synchronized Optional<byte[]> key(String name) {
        return Optional.ofNullable(keys.get(name)).map(byte[]::clone);
    }

    private byte[] freshKey() {
        var key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private void save() {
        var lines = new ArrayList<String>();
        lines.add(MARK);
        lines.add("id " + id);
        lines.add("master " + master.line());
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
                MasterKey.of(value(lines.get(2), "master "), protection)
                        .orElseThrow(() -> new KeystoreProblem(Reason.OTHER_PROTECTION, file));
        var content = lines.subList(0, lines.size() - 1);
        var mac = Base64.getDecoder().decode(value(lines.getLast(), "mac "));
        if (!MessageDigest.isEqual(mac, mac(master, content))) {
            throw new KeystoreProblem(
                    protection instanceof Protection.Demo
                            ? Reason.DAMAGED
                            : Reason.WRONG_PASSPHRASE,
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
