package org.homeward.journal;

import java.util.List;

/// What verifying a journal against the data found.
///
/// @param acts how many acts, or looks, stand in the order
/// @param rows how many rows carry an act; 0 for the journal of reads
/// @param root of the tree over the leaves as they were worked out again, 32 bytes
/// @param findings what does not agree, the first [#MOST_FINDINGS] of them; empty when all does
public record Verification(long acts, long rows, byte[] root, List<Finding> findings) {
    /// More than these are not listed.
    public static final int MOST_FINDINGS = 100;

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }

    /// What can disagree.
    public enum Kind {
        /// The order does not count 1, 2, 3 ….
        POSITION_MISSING,
        /// An entry is said to be recorded before the one that it follows.
        TIME_WENT_BACK,
        /// A leaf is not that of its act at its position.
        LEAF_CHANGED,
        /// The rows of an act are not those that its leaf commits to: one was changed, added or
        /// taken away.
        ROWS_CHANGED,
        /// Rows carry an act that the journal does not know.
        ROWS_WITHOUT_ACT,
        /// An act has neither a position nor waits for one.
        ACT_WITHOUT_POSITION,
        /// A kept root of a tile is not that of its leaves.
        TILE_CHANGED,
        /// The order ends before a position that was signed.
        SHORTER_THAN_SIGNED,
        /// The tree at a signed position is not the one that was signed.
        OTHER_THAN_SIGNED
    }

    /// One thing that does not agree.
    ///
    /// @param where the position or the id of the act
    public record Finding(Kind kind, String where) {}
}
