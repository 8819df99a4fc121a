package org.homeward.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.homeward.people.work.IndexNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Takes into the index of names what large files brought, so that no search has to wait for it.
public final class KeptFindable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFindable.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("index-of-names").factory());

    private KeptFindable() {}

    /// Begins after the first interval.
    public static KeptFindable by(IndexNames indexing) {
        var kept = new KeptFindable();
        kept.clockwork.scheduleWithFixedDelay(
                () -> catchUp(indexing),
                INTERVAL.toMillis(),
                INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
        return kept;
    }

    private static void catchUp(IndexNames indexing) {
        try {
            indexing.catchUp();
        } catch (DataAccessException | IllegalStateException e) { // would end it for good
            LOG.warn("event=index_of_names_waits", e);
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
