package org.homeward.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The order of everything that was ever changed.
public interface Journal {
    /// Runs one use case as one transaction and, when it asked for its act, journals that act with
    /// it.
    ///
    /// All rows and the act commit together or not at all. A journalled act has its position before
    /// anything else that waits for the commit; should that fail, it stays committed and gets its
    /// position with the next act or at the next [#settle].
    /// An exception rolls everything back and is passed on.
    <T> T act(Occasion occasion, Function<Recording, T> work);

    InstanceKind kind();

    /// The position of the newest act; [Position#NONE] before the first.
    Position latest();

    /// [#latest] after giving positions to acts that were left without one. Inside a transaction
    /// they are left alone: the order is made outside of it.
    default Position settle() {
        return latest();
    }

    /// The last position that was recorded by the end of the day, in the pack's time zone; empty
    /// when the
    /// instance had no act by then, which is to be shown as a refusal and never as zero.
    Optional<Position> asKnownOn(LocalDate day);

    Optional<Instant> recordedAt(Position position);

    Optional<Position> positionOf(ActId act);

    /// The positions of acts, all as of one instant; acts that have none yet are left out.
    default Map<ActId, Position> positionsOf(Collection<ActId> acts) {
        var positions = new HashMap<ActId, Position>();
        acts.forEach(act -> positionOf(act).ifPresent(at -> positions.put(act, at)));
        return positions;
    }

    /// Entries after a position, oldest first.
    List<JournalEntry> after(Position position, int limit);

    /// Entries at and before a position, newest first: a page of the journal.
    List<JournalEntry> upTo(Position position, int limit);
}
