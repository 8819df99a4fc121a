package org.homeward.testkit.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it, in any direction, as clocks in the field do.
public final class TickingClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private TickingClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /// Stands at an instant such as `2026-03-01T08:00:00Z`, in UTC.
    public static TickingClock at(String instant) {
        return new TickingClock(new Hands(Instant.parse(instant)), ZoneOffset.UTC);
    }

    public void advance(Duration step) {
        hands.moveTo(hands.at().plus(step));
    }

    public void moveTo(String instant) {
        hands.moveTo(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return hands.at();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same hands seen in another zone: moving one moves both.
    @Override
    public TickingClock withZone(ZoneId other) {
        return new TickingClock(hands, other);
    }

    /// What several zones share, seen by every thread.
    private static final class Hands {
        private volatile Instant at;

        Hands(Instant at) {
            this.at = at;
        }

        Instant at() {
            return at;
        }

        void moveTo(Instant instant) {
            at = instant;
        }
    }
}
