package org.homeward.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.journal.Recording;

/// Proposals for release in memory.
public final class MemoryProposals implements Proposals {
    private final Map<UUID, Proposal> all = new LinkedHashMap<>();
    private final Set<UUID> decided = new HashSet<>();

    @Override
    public void hold(UUID id) {
        // In memory one asks at a time.
    }

    @Override
    public void add(Recording recording, Proposal proposal) {
        all.put(proposal.id(), proposal);
    }

    @Override
    public void decide(Recording recording, UUID proposal, Decision decision) {
        if (!decided.add(proposal)) {
            throw new DecidedMeanwhile(new IllegalStateException(decision.name()));
        }
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Proposal> waiting() {
        return all.values().stream().filter(it -> !decided.contains(it.id())).toList();
    }
}
