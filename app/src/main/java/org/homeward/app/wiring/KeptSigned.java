package org.homeward.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Signs the journal again and again while an instance serves, so that a crash leaves at most one
/// interval of acts that no checkpoint outside the data stands for.
public final class KeptSigned implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("checkpoints").factory());

    private KeptSigned() {}

    /// Begins to sign both trees, after the first interval.
    public static KeptSigned by(Foundation foundation) {
        return every(
                INTERVAL,
                () -> {
                    foundation.checkpoints().signIfPossible();
                    foundation.readCheckpoints().signIfPossible();
                });
    }

    static KeptSigned every(Duration interval, Runnable signing) {
        var kept = new KeptSigned();
        kept.clockwork.scheduleWithFixedDelay(
                signing, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return kept;
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
