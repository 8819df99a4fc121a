package org.homeward.intake.model;

import java.time.Instant;
import java.util.UUID;
import org.homeward.base.UserId;

/// A file too large to be held in memory. It is sent in parts, read into a staging row by row, and
/// published from there in one act.
///
/// @param id made by the sender's program
/// @param size in bytes, as the sender's program says before it sends them
public record LargeFile(UUID id, FileTerms terms, UserId by, long size, Instant receivedAt) {
    /// Bytes of every part but the last.
    public static final int PART = 4 << 20;

    /// How many parts it is sent in.
    public int parts() {
        return (int) Math.ceilDiv(size, PART);
    }

    /// How many bytes the part has, 0 for the first.
    public int lengthOf(int part) {
        return (int) Math.min(PART, size - (long) part * PART);
    }
}
