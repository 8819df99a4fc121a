package org.homeward.access.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.access.Pseudonyms;

/// Pseudonyms by HMAC-SHA256 under the keystore's key.
public final class KeyedPseudonyms implements Pseudonyms {
    private final Mac mac;

    public KeyedPseudonyms(Keystore keystore) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keystore.pseudonyms(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not available", e);
        }
    }

    @Override
    public UUID reference(String scope, UUID source) {
        var content = ByteBuffer.allocate(16);
        content.putLong(source.getMostSignificantBits());
        content.putLong(source.getLeastSignificantBits());
        var hash = ByteBuffer.wrap(hash('r', scope, content.array()));
        long high = hash.getLong() & ~0xF000L | 0x8000L; // version 8
        long low = hash.getLong() & ~(3L << 62) | (2L << 62); // the RFC 9562 variant
        return new UUID(high, low);
    }

    @Override
    public byte[] hash(String scope, byte[] content) {
        return hash('h', scope, content);
    }

    /// Use and length of the scope go first, so that no two inputs run together.
    private byte[] hash(char use, String scope, byte[] content) {
        var scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(5 + scopeBytes.length + content.length);
        input.put((byte) use).putInt(scopeBytes.length).put(scopeBytes).put(content);
        return fresh().doFinal(input.array());
    }

    private Mac fresh() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HmacSHA256 of the JDK can be cloned", e);
        }
    }
}
