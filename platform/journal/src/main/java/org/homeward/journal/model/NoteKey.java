package org.homeward.journal.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public half of an Ed25519 key that signs notes, with its name (C2SP signed-note, signature
/// type 0x01). Its text form is what is handed to whoever shall check signatures.
public final class NoteKey {
    static final int KEY_BYTES = 32;
    private static final byte ED25519 = 1;

    /// What stands before the 32 bytes in an X.509 public key (RFC 8410).
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    /// @param name without a space or plus sign
    /// @param key 32 bytes
    public NoteKey(String name, byte[] key) {
        if (!name.matches("[^\\s+]+") || key.length != KEY_BYTES) {
            throw new IllegalArgumentException("no key of a note");
        }
        this.name = name;
        this.key = key.clone();
    }

    public String name() {
        return name;
    }

    /// The first 4 bytes of `SHA-256(name || 0x0A || 0x01 || key)`.
    public byte[] id() {
        var digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(key), 4);
    }

    /// Name, id and key in one line: `name+hex+base64`.
    @Override
    public String toString() {
        var typed = new byte[KEY_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /// Reads what [#toString] wrote; empty for anything else, as when the id is of another key.
    public static Optional<NoteKey> parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
                return Optional.empty();
            }
            var read = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            return Optional.of(read).filter(found -> found.toString().equals(text.strip()));
        } catch (IllegalArgumentException _) { // not Base64, or no name
            return Optional.empty();
        }
    }

    /// The checkpoint of a note that this key signed; empty where the signature is missing or
    /// wrong,
    /// or the text is none.
    public Optional<Checkpoint> checkpoint(String note) {
        return SignedNote.parse(note)
                .filter(this::signed)
                .flatMap(read -> Checkpoint.parse(read.text()));
    }

    /// Whether this key signed the text.
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name))
                .filter(signature -> Arrays.equals(signature.keyId(), id()))
                .anyMatch(signature -> verifies(note.text(), signature.signature()));
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) { // not even the form of a signature
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(BEFORE_KEY, BEFORE_KEY.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, BEFORE_KEY.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
