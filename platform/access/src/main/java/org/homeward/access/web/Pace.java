package org.homeward.access.web;

import java.time.Duration;

/// How much one user may do of one kind.
///
/// @param atOnce without a pause in between
/// @param perHour after that
public record Pace(int atOnce, int perHour) {
    public Pace {
        if (atOnce < 1 || perHour < 1) {
            throw new IllegalArgumentException(
                    "a pace of %d at once and %d an hour".formatted(atOnce, perHour));
        }
    }

    Budget budget() {
        return new Budget(atOnce, Duration.ofHours(1).dividedBy(perHour));
    }
}
