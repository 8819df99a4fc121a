package org.homeward.figures.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.homeward.journal.Recording;

/// The figures that this instance published. They are only added.
public interface Publications {
    void add(Recording recording, Publication publication);

    Optional<Publication> find(UUID id);

    /// The last released ones, the newest first.
    default List<Publication> newest(int limit) {
        return page(OptionalLong.empty(), limit).publications();
    }

    /// A page of them, the newest first. Those released meanwhile do not move what stands on it.
    ///
    /// @param upTo the place of the first one, in the order of release; without it the newest
    Page page(OptionalLong upTo, int size);

    int count();

    /// Some publications, and where the pages before and after begin, if there are any.
    record Page(List<Publication> publications, OptionalLong newer, OptionalLong older) {
        public Page {
            publications = List.copyOf(publications);
        }
    }
}
