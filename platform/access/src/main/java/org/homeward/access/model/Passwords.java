package org.homeward.access.model;

/// Makes and checks hashes of passwords, slowly by design.
public interface Passwords {
    String hash(String password);

    boolean matches(String password, String hash);
}
