package org.homeward.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Pseudonyms without a keystore.
final class TestPseudonyms implements Pseudonyms {
    @Override
    public UUID reference(String scope, UUID source) {
        return UUID.nameUUIDFromBytes(
                hash(scope, source.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public byte[] hash(String scope, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope.getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
