package org.homeward.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lists that were found longer than anybody turns their pages, and are taken for it for a minute
/// without being walked again.
///
/// That is all it remembers: a list that can be counted is counted each time, and a long one loses
/// its length only by what is taken back.
///
/// @param <L> what names a list, its filter and whose rows it shows included
public final class LongLists<L> {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final Map<L, Instant> until =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<L, Instant> eldest) {
                    return size() > MOST;
                }
            };

    public LongLists(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void found(L list) {
        until.put(list, clock.instant().plus(KEPT));
    }

    public synchronized boolean has(L list) {
        var end = until.get(list);
        return end != null && clock.instant().isBefore(end);
    }
}
