package org.homeward.access.model;

/// The hash of a user's password.
///
/// @param initial made by somebody else, so to be changed before anything else is done
public record Password(String hash, boolean initial) {
    @Override
    public String toString() {
        return "Password[withheld]";
    }
}
