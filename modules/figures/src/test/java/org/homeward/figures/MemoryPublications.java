package org.homeward.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    public Page page(OptionalLong upTo, int size) {
        int end = (int) Math.min(all.size(), upTo.orElse(all.size()));
        int from = Math.max(0, end - size);
        return new Page(
                all.subList(from, end).reversed(),
                end < all.size()
                        ? OptionalLong.of(Math.min(all.size(), end + (long) size))
                        : OptionalLong.empty(),
                from > 0 ? OptionalLong.of(from) : OptionalLong.empty());
    }

    @Override
    public int count() {
        return all.size();
    }
}
