package org.homeward.access.model;

import java.time.Instant;
import java.util.UUID;
import org.homeward.base.UserId;

/// Somebody stands in for a colleague until a day.
///
/// @param user whose work it is
/// @param revision how many steps there were
public record Cover(
        UUID id,
        UserId user,
        UserId standIn,
        Instant since,
        Instant until,
        int revision,
        State state) {
    public enum State {
        /// The stand-in has not begun yet.
        OFFERED,
        /// The stand-in does the colleague's work now.
        TAKEN_UP,
        /// The stand-in is back at their own work, and may go on later.
        LAID_DOWN,
        /// Taken back, or declined.
        ENDED
    }

    public boolean isOpenAt(Instant now) {
        return state != State.ENDED && now.isBefore(until);
    }

    public Cover next(State state) {
        return new Cover(id, user, standIn, since, until, revision + 1, state);
    }
}
