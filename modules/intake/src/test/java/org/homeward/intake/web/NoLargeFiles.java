package org.homeward.intake.web;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Grant;
import org.homeward.base.UserId;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;

/// Nobody sends large files here: they are shown on a real instance.
final class NoLargeFiles implements LargeFiles {
    @Override
    public void announce(LargeFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LargeFile> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<LargeFile> of(UserId officer) {
        return List.of();
    }

    @Override
    public void keep(LargeFile file, int part, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<Integer, String> parts(UUID id) {
        return new TreeMap<>();
    }

    @Override
    public InputStream open(Supplier<Grant> grants, LargeFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropOlderThan(Instant moment) {
        throw new UnsupportedOperationException();
    }
}
