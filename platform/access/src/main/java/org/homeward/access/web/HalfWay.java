package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.model.Standing;
import org.homeward.base.UserId;

/// Somebody whose password was right and whose code is still awaited. Nobody is signed in by it.
///
/// @param standing anything newer, and they begin again
/// @param until and so they do later
/// @param back the page to go to afterwards; may be empty
record HalfWay(UUID user, Standing standing, Instant until, String back) implements Serializable {
    private static final String KEPT = HalfWay.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(5);

    static HalfWay of(UserId user, Standing standing, Instant now, String back) {
        return new HalfWay(user.value(), standing, now.plus(LASTS), back);
    }

    /// In a session under a new name, so that one planted before is worth nothing.
    void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEPT, this);
    }

    static Optional<HalfWay> find(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof HalfWay kept
                        && now.isBefore(kept.until())
                ? Optional.of(kept)
                : Optional.empty();
    }

    UserId userId() {
        return new UserId(user);
    }
}
