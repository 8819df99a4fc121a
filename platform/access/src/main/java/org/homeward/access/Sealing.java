package org.homeward.access;

import java.util.Collection;
import java.util.UUID;
import org.homeward.base.AgencyId;

/// Seals personal data under a key of the person's record (AES-256-GCM), the key wrapped per
/// agency.
public interface Sealing {
    /// Makes the key of a new record and keeps it, wrapped for its owner, before any row is
    /// committed. A key that ends up without rows is harmless.
    void createKey(UUID record, AgencyId owner);

    /// Where looks are journalled before anything opens.
    Readings readings();

    byte[] seal(SealedField field, byte[] plain);

    /// Opens a sealed value. The look must be at the field's record, by a grant for reading its
    /// class that reaches the key's owner, or for that one record in an emergency, else
    /// [NotAllowed]. A value that was tampered with or
    /// moved throws [IllegalStateException].
    byte[] open(Reading reading, SealedField field, byte[] sealedBytes);

    /// Whether the keys of a record were destroyed.
    boolean isErased(UUID record);

    /// Destroys the keys of records for good and keeps their ids in the register of erasures, so
    /// that no restored backup brings them back. After this, opening and sealing throw
    /// [ErasedRecord].
    void erase(Collection<UUID> records);

    /// Destroys the key of something that was sealed for a while, such as an upload. Quick, and
    /// without the register: the key's bytes leave the disk when the keys are next written anew.
    void strike(UUID record);

    /// Makes sure that all keys made so far survive a crash. Called before the transaction commits.
    void flush();
}
