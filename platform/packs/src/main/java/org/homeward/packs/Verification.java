package org.homeward.packs;

/// How well a fact of a pack is confirmed. Pages mark everything below [#VERIFIED].
public enum Verification {
    /// Read in the source that the row names.
    VERIFIED,
    /// Read in part, or second-hand; the note says which part.
    PARTIAL,
    /// Written down from memory; to be confirmed before anybody relies on it.
    FROM_MEMORY,
    /// No source seen.
    UNVERIFIED
}
