package org.homeward.access.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.security.auth.login.LoginException;
import org.homeward.access.keys.KeystoreProblem.Reason;

/// An AES key that stays inside a PKCS#11 token: the token itself seals and opens under it. Between
/// uses nobody is signed in to the token.
final class TokenKey implements AutoCloseable {
    private static final byte[] BOUND = "keystore-master".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SEALING = "AES/GCM/NoPadding";

    private final Protection.Token token;
    private final Provider provider;
    private final SecretKey key;

    private TokenKey(Protection.Token token, Provider provider, SecretKey key) {
        this.token = token;
        this.provider = provider;
        this.key = key;
    }

    /// The key under its label; refused when there is none, or when it could be taken out.
    static TokenKey open(Protection.Token token) {
        return find(token, provider(token))
                .orElseThrow(() -> problem(Reason.TOKEN_WITHOUT_KEY, token));
    }

    /// The key under its label, made in the token when there is none.
    static TokenKey openOrMake(Protection.Token token) {
        var provider = provider(token);
        return find(token, provider).orElseGet(() -> make(token, provider));
    }

    private static Optional<TokenKey> find(Protection.Token token, Provider provider) {
        try {
            if (!(signedIn(token, provider).getKey(token.key(), null) instanceof SecretKey key)) {
                return Optional.empty();
            }
            if (key.getEncoded() != null) {
                throw problem(Reason.TOKEN_KEY_CAN_LEAVE, token);
            }
            return Optional.of(new TokenKey(token, provider, key));
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(token, e);
        }
    }

    private static TokenKey make(Protection.Token token, Provider provider) {
        try {
            var generator = KeyGenerator.getInstance("AES", provider);
            generator.init(Aead.KEY_BYTES * Byte.SIZE);
            signedIn(token, provider).setKeyEntry(token.key(), generator.generateKey(), null, null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(token, e);
        }
        return open(token);
    }

    private static Provider provider(Protection.Token token) {
        if (!Files.isRegularFile(token.library())) {
            throw problem(Reason.TOKEN_LIBRARY, token);
        }
        try {
            return Security.getProvider("SunPKCS11").configure(settings(token));
        } catch (ProviderException e) {
            throw refused(token, e);
        }
    }

    /// In the form that the JDK's provider reads from its own file.
    private static String settings(Protection.Token token) {
        return """
        --name=homeward-%d
        library="%s"
        slot=%d
        attributes(generate,CKO_SECRET_KEY,CKK_AES) = {
          CKA_TOKEN = true
          CKA_PRIVATE = true
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_ENCRYPT = true
          CKA_DECRYPT = true
        }
        """
                .formatted(
                        token.slot(),
                        token.library().toAbsolutePath().toString().replace("\\", "\\\\"),
                        token.slot());
    }

    private static KeyStore signedIn(Protection.Token token, Provider provider) {
        try {
            var content = KeyStore.getInstance("PKCS11", provider);
            content.load(null, token.pin());
            return content;
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw refused(token, e);
        }
    }

    @Override
    public void close() {
        if (provider instanceof AuthProvider signedIn) {
            try {
                signedIn.logout();
            } catch (LoginException e) {
                throw refused(token, e);
            }
        }
    }

    byte[] seal(byte[] plain, SecureRandom random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var content = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            var sealed = Arrays.copyOf(nonce, nonce.length + content.length);
            System.arraycopy(content, 0, sealed, nonce.length, content.length);
            return sealed;
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(token, e);
        }
    }

    byte[] open(byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            throw problem(Reason.TOKEN_OTHER_KEY, token);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException _) {
            throw problem(Reason.TOKEN_OTHER_KEY, token);
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(token, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(SEALING, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(BOUND);
        return cipher;
    }

    /// What the token said. The JDK passes its words on as the message of the last cause; the words
    /// are those of the PKCS#11 standard.
    private static KeystoreProblem refused(Protection.Token token, Exception said) {
        Throwable last = said;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String words = String.valueOf(last.getMessage());
        if (words.contains("PIN_LOCKED")) {
            return problem(Reason.TOKEN_LOCKED, token);
        }
        if (words.contains("CKR_PIN")) {
            return problem(Reason.TOKEN_PIN, token);
        }
        boolean noToken =
                words.contains("SLOT_ID_INVALID")
                        || words.contains("TOKEN_NOT")
                        || words.contains("DEVICE_REMOVED")
                        || words.contains("PKCS11 not found");
        if (noToken) {
            return problem(Reason.TOKEN_MISSING, token);
        }
        boolean noLibrary = !words.contains("CKR_") && said instanceof ProviderException;
        return problem(noLibrary ? Reason.TOKEN_LIBRARY : Reason.TOKEN_FAILED, token);
    }

    private static KeystoreProblem problem(Reason reason, Protection.Token token) {
        return new KeystoreProblem(reason, token.library());
    }
}
