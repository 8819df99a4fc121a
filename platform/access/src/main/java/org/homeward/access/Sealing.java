package org.homeward.access;

import java.util.UUID;
import org.homeward.base.AgencyId;

/// Seals personal data under a key of the person's record (AES-256-GCM), the key wrapped per
/// agency.
public interface Sealing {
    /// Makes the key of a new record and keeps it, wrapped for its owner, before any row is
    /// committed. A
    /// key that ends up without rows is harmless.
    void createKey(UUID record, AgencyId owner);

    /// Where looks are journalled before anything opens.
    Readings readings();

    byte[] seal(SealedField field, byte[] plain);

    /// Opens a sealed value. The look must be at the field's record, by a grant for reading its
    // class
    /// that reaches the key's owner, else [NotAllowed]. A value that was tampered with or moved
    // throws [IllegalStateException].
    byte[] open(Reading reading, SealedField field, byte[] sealedBytes);

    /// Makes sure that all keys made so far survive a crash. Called before the transaction commits.
    void flush();
}
