package org.homeward.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The system's time, moved on by what a test lets pass.
public final class ForwardClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

    public void pass(Duration time) {
        passed.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(passed.get());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
