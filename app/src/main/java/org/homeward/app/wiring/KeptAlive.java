package org.homeward.app.wiring;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether our own PostgreSQL runs, and starts it again where something killed it, as a
/// machine short of memory does. What was committed is there; what was going on is undone.
public final class KeptAlive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAlive.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("database-watch").factory());

    private KeptAlive() {}

    /// Begins to look.
    public static KeptAlive watching(Foundation foundation) {
        var kept = new KeptAlive();
        foundation
                .server()
                .ifPresent(
                        server ->
                                kept.clockwork.scheduleWithFixedDelay(
                                        () -> look(server),
                                        INTERVAL.toMillis(),
                                        INTERVAL.toMillis(),
                                        TimeUnit.MILLISECONDS));
        return kept;
    }

    private static void look(EmbeddedPostgres server) {
        try {
            if (server.revive()) {
                LOG.warn("event=database_started_again");
            }
        } catch (DatabaseUnavailable e) { // parts of the old one may still be ending: next time
            LOG.warn("event=database_not_started reason={}", e.reason());
        } catch (UncheckedIOException | IllegalStateException e) { // would end the watch for good
            LOG.warn("event=database_not_started", e);
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
