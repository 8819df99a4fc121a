package org.homeward.journal.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// An Ed25519 key (RFC 8032) that signs notes.
public final class NoteSigner {
    /// Bytes of a key: the 32 that are secret, then the 32 that are public.
    public static final int KEY_BYTES = 64;

    /// What stands before the 32 secret bytes in a PKCS#8 key (RFC 8410).
    private static final byte[] BEFORE_SECRET =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final NoteKey key;
    private final PrivateKey secret;

    /// @param name of the key
    /// @param bytes as [#fresh] made them
    public NoteSigner(String name, byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a signing key has " + KEY_BYTES + " bytes");
        }
        var encoded = Arrays.copyOf(BEFORE_SECRET, BEFORE_SECRET.length + NoteKey.KEY_BYTES);
        System.arraycopy(bytes, 0, encoded, BEFORE_SECRET.length, NoteKey.KEY_BYTES);
        this.key = new NoteKey(name, Arrays.copyOfRange(bytes, NoteKey.KEY_BYTES, KEY_BYTES));
        try {
            this.secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    /// A new key, to be kept secret.
    public static byte[] fresh(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            var pair = generator.generateKeyPair();
            var secret = pair.getPrivate().getEncoded();
            var known = pair.getPublic().getEncoded();
            var bytes = new byte[KEY_BYTES];
            System.arraycopy(secret, BEFORE_SECRET.length, bytes, 0, NoteKey.KEY_BYTES);
            System.arraycopy(
                    known,
                    known.length - NoteKey.KEY_BYTES,
                    bytes,
                    NoteKey.KEY_BYTES,
                    NoteKey.KEY_BYTES);
            return bytes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK of this version has Ed25519", e);
        }
    }

    public NoteKey key() {
        return key;
    }

    /// The checkpoint as a signed note.
    public String sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /// A text, which ends with a line end, as a signed note.
    public String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(
                            text,
                            List.of(
                                    new SignedNote.Signature(
                                            key.name(), key.id(), signature.sign())))
                    .print();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }
}
