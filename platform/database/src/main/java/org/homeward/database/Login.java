package org.homeward.database;

/// A user of PostgreSQL with its password, which is never printed.
public record Login(String user, String password) {
    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a login needs a user");
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
