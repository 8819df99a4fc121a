package org.homeward.access.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.homeward.access.keys.Protection.Kind;

/// The key over all keys of a keystore file, and the line of the file that says how to get it.
record MasterKey(String line, byte[] bytes) {
    private static final String DEMO = "demo ";
    private static final String ARGON2ID = "argon2id m=65536 t=3 p=1 ";
    private static final String TOKEN = "pkcs11 aes-gcm ";

    static MasterKey fresh(Protection protection, SecureRandom random) {
        var bytes = new byte[Aead.KEY_BYTES];
        random.nextBytes(bytes);
        return switch (protection) {
            case Protection.Demo _ -> new MasterKey(DEMO + encoded(bytes), bytes);
            case Protection.Passphrase passphrase ->
                    new MasterKey(ARGON2ID + encoded(bytes), derived(passphrase, bytes));
            case Protection.Token token -> {
                try (var key = TokenKey.openOrMake(token)) {
                    yield new MasterKey(TOKEN + encoded(key.seal(bytes, random)), bytes);
                }
            }
        };
    }

    /// How a line says that the key is kept; empty for a line of a later version.
    static Optional<Kind> kind(String line) {
        if (line.startsWith(DEMO)) {
            return Optional.of(Kind.DEMO);
        }
        if (line.startsWith(ARGON2ID)) {
            return Optional.of(Kind.PASSPHRASE);
        }
        return line.startsWith(TOKEN) ? Optional.of(Kind.TOKEN) : Optional.empty();
    }

    /// Empty when the line speaks of another protection.
    static Optional<MasterKey> of(String line, Protection protection) {
        if (!kind(line).equals(Optional.of(protection.kind()))) {
            return Optional.empty();
        }
        var bytes =
                switch (protection) {
                    case Protection.Demo _ -> decoded(line, DEMO);
                    case Protection.Passphrase passphrase ->
                            derived(passphrase, decoded(line, ARGON2ID));
                    case Protection.Token token -> {
                        try (var key = TokenKey.open(token)) {
                            yield key.open(decoded(line, TOKEN));
                        }
                    }
                };
        return Optional.of(new MasterKey(line, bytes));
    }

    static byte[] derived(Protection.Passphrase passphrase, byte[] salt) {
        var argon2id =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(65536)
                        .withIterations(3)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(argon2id);
        ByteBuffer encoded =
                StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase.characters()));
        var password = new byte[encoded.remaining()];
        encoded.get(password);
        var key = new byte[Aead.KEY_BYTES];
        generator.generateBytes(password, key);
        Arrays.fill(password, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return key;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String line, String prefix) {
        return Base64.getDecoder().decode(line.substring(prefix.length()));
    }

    @Override
    public String toString() {
        return "MasterKey[withheld]";
    }
}
