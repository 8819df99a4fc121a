package org.homeward.access.keys;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The keys used last, in the clear. A key that leaves is overwritten.
final class UnwrappedKeys {
    private static final int AT_MOST = 4096;

    private final Map<UUID, byte[]> keys =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, byte[]> eldest) {
                    if (size() <= AT_MOST) {
                        return false;
                    }
                    Arrays.fill(eldest.getValue(), (byte) 0);
                    return true;
                }
            };

    /// A copy, to be overwritten after use.
    synchronized Optional<byte[]> find(UUID record) {
        return Optional.ofNullable(keys.get(record)).map(byte[]::clone);
    }

    synchronized void keep(UUID record, byte[] key) {
        var previous = keys.put(record, key.clone());
        if (previous != null) {
            Arrays.fill(previous, (byte) 0);
        }
    }

    synchronized void forget(UUID record) {
        var key = keys.remove(record);
        if (key != null) {
            Arrays.fill(key, (byte) 0);
        }
    }
}
