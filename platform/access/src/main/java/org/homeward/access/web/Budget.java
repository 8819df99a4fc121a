package org.homeward.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// So many at once for each key, and one more each time the pause has gone by.
///
/// What is kept of a key is one instant: when its budget will be whole again. Memory is bounded;
/// the key that was not seen for longest is forgotten first. Not safe for threads by itself.
final class Budget {
    static final int KEYS_AT_MOST = 20_000;

    private final Duration pause;
    private final Duration most;
    private final Map<String, Instant> fullAgainAt = bounded(KEYS_AT_MOST);

    Budget(int most, Duration pause) {
        this.pause = pause;
        this.most = pause.multipliedBy(most);
    }

    /// How long it takes until one more is free.
    Duration waitFor(String key, Instant now) {
        var full = fullAgainAt.get(key);
        if (full == null) {
            return Duration.ZERO;
        }
        var wait = Duration.between(now.plus(most), full.plus(pause));
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    boolean isUsedUp(String key, Instant now) {
        return waitFor(key, now).isPositive();
    }

    void spend(String key, Instant now) {
        var full = fullAgainAt.get(key);
        fullAgainAt.put(key, (full == null || full.isBefore(now) ? now : full).plus(pause));
    }

    void takeBack(String key) {
        fullAgainAt.computeIfPresent(key, (_, full) -> full.minus(pause));
    }

    static <V> Map<String, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
