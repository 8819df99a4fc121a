package org.homeward.access.model;

/// The hash of a user's password.
///
/// @param initial made by somebody else, so to be changed before anything else is done
public record Password(int revision, String hash, boolean initial) {
    /// The one that replaces this.
    public Password next(String hash, boolean initial) {
        return new Password(revision + 1, hash, initial);
    }

    @Override
    public String toString() {
        return "Password[withheld]";
    }
}
