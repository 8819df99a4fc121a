package org.homeward.access.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.homeward.access.Pseudonyms;
import org.homeward.access.model.AccountSecrets;
import org.homeward.base.UserId;

/// AES-256-GCM under a key for each user, derived from the keystore's key of pseudonyms
/// (HMAC-SHA-256 with a scope of its own), so that no further key has to be kept.
public final class KeyedAccountSecrets implements AccountSecrets {
    private static final String SCOPE = "access.account-secret";

    private final Pseudonyms pseudonyms;

    public KeyedAccountSecrets(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public byte[] seal(UserId user, byte[] secret) {
        return Aead.seal(key(user), secret, bound(user));
    }

    @Override
    public byte[] open(UserId user, byte[] sealedSecret) {
        return Aead.open(key(user), sealedSecret, bound(user))
                .orElseThrow(() -> new IllegalStateException("a secret of an account was changed"));
    }

    private byte[] key(UserId user) {
        var id = user.value();
        return pseudonyms.hash(
                SCOPE,
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static byte[] bound(UserId user) {
        return (SCOPE + '|' + user).getBytes(StandardCharsets.UTF_8);
    }
}
