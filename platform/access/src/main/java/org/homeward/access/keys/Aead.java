package org.homeward.access.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// AES-256-GCM with a random nonce in front (Tink).
final class Aead {
    static final int KEY_BYTES = 32;
    static final int OVERHEAD_BYTES = 28;

    private Aead() {}

    static byte[] seal(byte[] key, byte[] plain, byte[] bound) {
        try {
            return new AesGcmJce(key).encrypt(plain, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /// Empty when the bytes were not sealed under this key and bound to these.
    static Optional<byte[]> open(byte[] key, byte[] sealedBytes, byte[] bound) {
        try {
            return Optional.of(new AesGcmJce(key).decrypt(sealedBytes, bound));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
