package org.homeward.journal.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The three hashes of a tree (RFC 6962, section 2.1), with SHA-256.
public final class Hashes {
    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private Hashes() {}

    /// `SHA-256(0x00 || content)`.
    public static byte[] leaf(byte[] content) {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    /// `SHA-256(0x01 || left || right)`.
    public static byte[] parent(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /// The root of a tree without leaves, `SHA-256()`.
    public static byte[] empty() {
        return sha256().digest();
    }

    /// Plain SHA-256.
    public static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
