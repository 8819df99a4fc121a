package org.homeward.people.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;

/// Where decisions on pairs of records are kept, and which cluster follows from them.
public interface Links {
    /// The newest decision on each pair that one of the records belongs to.
    List<Link> touching(Collection<UUID> records);

    Optional<Link> between(UUID one, UUID other);

    void write(Recording recording, List<Link> links);

    /// All decisions on pairs that a record belongs to, oldest first.
    List<Decided> history(UUID record);

    /// The oldest record of the cluster of each record; a record alone has no entry.
    Map<UUID, UUID> heads(Collection<UUID> records);

    /// All records of the cluster of a record, itself included, oldest first.
    List<UUID> members(UUID record);

    /// Says which cluster records belong to from this act on.
    void assign(Recording recording, Map<UUID, UUID> heads);

    /// That an act decided on a pair.
    record Decided(ActId act, Link link) {}
}
