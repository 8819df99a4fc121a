package org.homeward.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Extract;
import org.homeward.figures.model.Extracts;
import org.homeward.journal.Recording;

/// Extracts in memory.
public final class MemoryExtracts implements Extracts {
    private final Map<UUID, Known> all = new LinkedHashMap<>();

    @Override
    public void hold(UUID id) {
        // In memory one asks at a time.
    }

    @Override
    public void add(Recording recording, Extract extract) {
        all.put(extract.id(), new Known(extract, State.WAITING));
    }

    @Override
    public void decide(Recording recording, UUID extract, State decision) {
        var known = find(extract).orElseThrow();
        if (known.state() != State.WAITING) {
            throw new DecidedMeanwhile(new IllegalStateException(decision.name()));
        }
        all.put(extract, new Known(known.extract(), decision));
    }

    @Override
    public Optional<Known> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Known> newest(int limit) {
        return List.copyOf(all.values());
    }
}
