package org.homeward.figures.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.Recording;

/// Extracts that were proposed. They are only added.
public interface Extracts {
    /// What became of one.
    enum State {
        WAITING,
        RELEASED,
        SET_ASIDE
    }

    /// Until the transaction ends nobody else adds one of this id.
    void hold(UUID id);

    void add(Recording recording, Extract extract);

    /// Throws [DecidedMeanwhile] when somebody else was faster.
    void decide(Recording recording, UUID extract, State decision);

    Optional<Known> find(UUID id);

    /// The newest first.
    List<Known> newest(int limit);

    /// One with what became of it.
    record Known(Extract extract, State state) {}
}
