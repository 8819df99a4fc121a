package org.homeward.figures.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.Recording;

/// The figures that this instance published. They are only added.
public interface Publications {
    void add(Recording recording, Publication publication);

    Optional<Publication> find(UUID id);

    /// The newest first.
    List<Publication> newest(int limit);
}
