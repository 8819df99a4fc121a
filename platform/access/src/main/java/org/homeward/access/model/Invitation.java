package org.homeward.access.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;

/// Somebody may make themself the first user administrator, of the instance or of an agency, for a
/// short time, with a code.
///
/// Only the code's hash is kept, and that in memory: no file, log, dump or backup holds a way in.
public final class Invitation {
    /// Of what the one invited is the first user.
    public enum Of {
        INSTANCE,
        AGENCY
    }

    private final Of of;
    private final Login login;
    private final User.Account account;
    private final byte[] codeHash;
    private final Instant until;

    public Invitation(Of of, Login login, User.Account account, String code, Instant until) {
        this.of = of;
        this.login = login;
        this.account = account;
        this.codeHash = hash(code);
        this.until = until;
    }

    public Of of() {
        return of;
    }

    public Login login() {
        return login;
    }

    public User.Account account() {
        return account;
    }

    public boolean isOpenAt(Instant now) {
        return now.isBefore(until);
    }

    /// In a time that does not tell how much of the code is right.
    public boolean isFor(String typedCode) {
        return MessageDigest.isEqual(codeHash, hash(typedCode));
    }

    /// As somebody types what was read to them: letters may be large, hyphens missing.
    private static byte[] hash(String code) {
        var letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
