package org.homeward.figures.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.journal.Recording;

/// Every definition that this instance ever counted by, by its hash. They are only added.
public interface Definitions {
    void add(Recording recording, List<KeptDefinition> definitions);

    Optional<KeptDefinition> find(String hash);

    /// The versions of those hashes that are kept.
    Map<String, Integer> versions(Collection<String> hashes);
}
