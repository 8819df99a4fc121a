package org.homeward.access.store;

import java.util.concurrent.Semaphore;
import org.homeward.access.model.Passwords;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Argon2id by Bouncy Castle. Few hashes at a time, since each takes memory and a fifth of a
/// second.
public final class Argon2Passwords implements Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 32_768, 3);
    private final Semaphore atOnce = new Semaphore(2);

    @Override
    public String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean matches(String password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }
}
