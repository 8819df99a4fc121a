package org.homeward.intake.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Grant;

/// The sealed uploads that wait for their sender's confirmation.
public interface Uploads {
    void keep(Upload upload, byte[] bytes);

    Optional<Upload> find(UUID id);

    /// The bytes as sent; empty where the upload was published or dropped meanwhile. The grant must
    /// be for reading identity.
    Optional<byte[]> open(Grant grant, UUID id);

    /// Forgets an upload, with its bytes.
    void drop(UUID id);

    /// Forgets what nobody confirmed.
    void dropOlderThan(Instant moment);
}
