package org.homeward.people.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.Recording;

/// Where erasures are kept; rows are only added.
public interface Erasures {
    /// The newest word on a record.
    Optional<Erasure> find(UUID record);

    void write(Recording recording, Erasure erasure);

    /// All records that were erased.
    List<UUID> erased();
}
