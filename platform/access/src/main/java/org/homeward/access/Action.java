package org.homeward.access;

/// What a role may do with a class of data; the letters of the matrix file.
public enum Action {
    /// Learn that it exists.
    EXISTENCE,
    READ,
    /// Read with the identifying parts masked.
    MASKED,
    CREATE,
    UPDATE,
    DECIDE,
    DISCLOSE,
    EXPORT,
    BREAK_GLASS
}
