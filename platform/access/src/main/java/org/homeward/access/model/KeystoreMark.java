package org.homeward.access.model;

import java.util.Optional;
import java.util.UUID;
import org.homeward.journal.Recording;

/// Which keystore the sealed data of the instance belongs to.
public interface KeystoreMark {
    Optional<UUID> find();

    void set(Recording recording, UUID keystore);
}
