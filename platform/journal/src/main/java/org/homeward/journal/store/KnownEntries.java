package org.homeward.journal.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.journal.ActId;
import org.homeward.journal.Position;
import org.jspecify.annotations.Nullable;

/// Positions of acts and times of positions that were asked for lately. Neither ever changes once
/// it is there; that one is not there yet is never remembered.
final class KnownEntries {
    private static final int MOST = 20_000;

    private final Map<ActId, Position> positions = newest();
    private final Map<Position, Instant> times = newest();

    Optional<Position> position(ActId act, Supplier<Optional<Position>> asking) {
        return known(positions, act, asking);
    }

    Optional<Instant> time(Position position, Supplier<Optional<Instant>> asking) {
        return known(times, position, asking);
    }

    private static <K, V> Optional<V> known(Map<K, V> kept, K key, Supplier<Optional<V>> asking) {
        @Nullable V known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known != null) {
            return Optional.of(known);
        }
        var answer = asking.get();
        answer.ifPresent(
                it -> {
                    synchronized (kept) {
                        kept.put(key, it);
                    }
                });
        return answer;
    }

    private static <K, V> Map<K, V> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
