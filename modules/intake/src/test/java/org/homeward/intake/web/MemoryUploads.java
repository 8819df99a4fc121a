package org.homeward.intake.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.base.UserId;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.Uploads;
import org.homeward.intake.model.WaitingUploads;

/// Uploads in memory, unsealed.
final class MemoryUploads implements Uploads, WaitingUploads {
    private final Map<UUID, Upload> uploads = new LinkedHashMap<>();
    private final Map<UUID, byte[]> contents = new LinkedHashMap<>();

    @Override
    public void keep(Upload upload, byte[] bytes) {
        uploads.put(upload.id(), upload);
        contents.put(upload.id(), bytes);
    }

    @Override
    public Optional<Upload> find(UUID id) {
        return Optional.ofNullable(uploads.get(id));
    }

    @Override
    public Optional<byte[]> open(Grant grant, UUID id) {
        return Optional.ofNullable(Objects.requireNonNull(contents.get(id)));
    }

    @Override
    public void drop(UUID id) {
        uploads.remove(id);
        contents.remove(id);
    }

    @Override
    public void dropOlderThan(Instant moment) {}

    @Override
    public List<Upload> of(UserId officer) {
        return uploads.values().stream().filter(upload -> upload.by().equals(officer)).toList();
    }
}
