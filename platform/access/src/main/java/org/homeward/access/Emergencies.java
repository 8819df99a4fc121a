package org.homeward.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.Recording;

/// Where records opened in an emergency are kept; rows are only added. What is read and written
/// stands behind the second wall.
public interface Emergencies {
    /// @param reason sealed under the key of the record
    void add(Recording recording, Emergency emergency, byte[] reason);

    /// @param until when the record closes again
    void approve(Recording recording, UUID emergency, Actor by, Instant until);

    /// @param note sealed under the key of the record
    void review(Recording recording, UUID emergency, Emergency.Review review, byte[] note);

    Optional<Emergency> find(UUID emergency);

    /// Those of records that an agency answers for, newest first.
    List<Emergency> of(AgencyId owner);

    /// What people of an agency opened, or want to open, that ends after an instant.
    List<Emergency> endingAfter(AgencyId openers, Instant instant);

    /// Sealed, as it was added.
    byte[] reason(UUID emergency);

    Optional<byte[]> note(UUID emergency);
}
