package org.homeward.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The order of everything that was ever changed.
public interface Journal {
    /// Runs one use case as one transaction and, when it asked for its act, journals that act with
    /// it.
    ///
    /// All rows and the act commit together or not at all. On return a journalled act has its
    /// position.
    /// An exception rolls everything back and is passed on.
    <T> T act(Occasion occasion, Function<Recording, T> work);

    InstanceKind kind();

    /// The position of the newest act; [Position#NONE] before the first.
    Position latest();

    /// The last position that was recorded by the end of the day, in the pack's time zone; empty
    /// when the
    /// instance had no act by then, which is to be shown as a refusal and never as zero.
    Optional<Position> asKnownOn(LocalDate day);

    Optional<Instant> recordedAt(Position position);

    Optional<Position> positionOf(ActId act);

    /// Entries after a position, oldest first.
    List<JournalEntry> after(Position position, int limit);

    /// Entries at and before a position, newest first: a page of the journal.
    List<JournalEntry> upTo(Position position, int limit);

    /// Root hash of the tree over the leaves up to a position (RFC 6962, section 2.1).
    byte[] rootAt(Position position);
}
