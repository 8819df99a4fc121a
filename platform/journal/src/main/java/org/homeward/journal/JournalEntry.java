package org.homeward.journal;

import java.time.Instant;

/// A committed act at its position.
///
/// @param recordedAt when it was sequenced; never earlier than the entry before
/// @param leaf SHA-256 leaf hash as RFC 6962 defines it, over a salted commitment to the act
public record JournalEntry(
        Position position, ActId act, Instant recordedAt, Occasion occasion, byte[] leaf) {}
