package org.homeward.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.intake.LiveFiles.Condition;

/// Lists that were found longer than anybody turns their pages, and are taken for it for a minute
/// without being walked again.
///
/// That is all it remembers: a list that can be counted is counted each time, and a long one loses
/// its length only by files taken back.
final class LongLists {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    /// @param agency whose files; empty for those of every agency
    record ListOf(Optional<String> agency, List<Condition> conditions) {}

    private final InstantSource clock;
    private final Map<ListOf, Instant> until =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ListOf, Instant> eldest) {
                    return size() > MOST;
                }
            };

    LongLists(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void found(ListOf list) {
        until.put(list, clock.instant().plus(KEPT));
    }

    synchronized boolean has(ListOf list) {
        var end = until.get(list);
        return end != null && clock.instant().isBefore(end);
    }
}
