package org.homeward.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.journal.Recording;

/// Published figures in memory.
public final class MemoryPublications implements Publications {
    private final List<Publication> all = new ArrayList<>();

    @Override
    public void add(Recording recording, Publication publication) {
        all.add(publication);
    }

    @Override
    public Optional<Publication> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Publication> newest(int limit) {
        return all.reversed().stream().limit(limit).toList();
    }
}
