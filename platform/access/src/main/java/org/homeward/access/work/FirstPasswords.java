package org.homeward.access.work;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Passwords that somebody reads out once: four groups of letters that are not mistaken.
public final class FirstPasswords implements Supplier<String> {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final RandomGenerator random;

    public FirstPasswords(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String get() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
