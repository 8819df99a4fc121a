package org.homeward.access.keys;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals what leaves the machine and may be longer than the memory: AES-256-GCM in pieces (Tink),
/// each bound to its place, so that none can be changed, exchanged, left out or cut off unseen.
public final class StreamSeal {
    /// Bytes of the salt of a passphrase.
    public static final int SALT_BYTES = Aead.KEY_BYTES;

    private static final int PIECE = 1 << 20;

    private final AesGcmHkdfStreaming streams;

    StreamSeal(byte[] key) {
        try {
            streams = new AesGcmHkdfStreaming(key, "HmacSha256", Aead.KEY_BYTES, PIECE, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /// Under a passphrase (Argon2id); takes a moment.
    public static StreamSeal under(char[] passphrase, byte[] salt) {
        return new StreamSeal(MasterKey.derived(new Protection.Passphrase(passphrase), salt));
    }

    /// What is written to the answer reaches the other stream sealed; closing it closes both.
    public OutputStream sealing(OutputStream out, String bound) throws IOException {
        try {
            return streams.newEncryptingStream(out, bound.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /// Reading fails with an [IOException] where the bytes are not what was sealed.
    public InputStream opening(InputStream in, String bound) throws IOException {
        try {
            return streams.newDecryptingStream(in, bound.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("this is not what was sealed", e);
        }
    }
}
