package org.homeward.access.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;

/// Somebody may make themself the first user administrator, for a short time, with a code.
///
/// Only the code's hash is kept, and that in memory: no file, log, dump or backup holds a way in.
public final class Invitation {
    private final Login login;
    private final User.Account account;
    private final byte[] codeHash;
    private final Instant until;

    public Invitation(Login login, User.Account account, String code, Instant until) {
        this.login = login;
        this.account = account;
        this.codeHash = hash(code);
        this.until = until;
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
