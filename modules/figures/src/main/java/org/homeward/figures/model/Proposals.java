package org.homeward.figures.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.Recording;

/// Figures that were proposed for release. They are only added.
public interface Proposals {
    /// What can become of a proposal, once.
    enum Decision {
        RELEASED,
        SET_ASIDE
    }

    /// Until the transaction ends nobody else adds a proposal of this id.
    void hold(UUID id);

    void add(Recording recording, Proposal proposal);

    /// Throws [DecidedMeanwhile] when somebody else was faster.
    void decide(Recording recording, UUID proposal, Decision decision);

    /// Whatever became of it.
    Optional<Proposal> find(UUID id);

    /// Not decided yet, the oldest first.
    List<Proposal> waiting();

    default boolean isWaiting(UUID id) {
        return waiting().stream().anyMatch(it -> it.id().equals(id));
    }
}
