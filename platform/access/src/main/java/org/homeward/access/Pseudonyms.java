package org.homeward.access;

import java.util.UUID;

/// Keyed one-way references, so that two stores cannot be joined by whoever reads only the
/// database.
public interface Pseudonyms {
    /// The same id for the same scope and source, unlinkable to it without the instance's key
    /// (HMAC-SHA256, cut to 122 bits as UUID version 8).
    UUID reference(String scope, UUID source);

    /// A keyed hash of an exact identifier or of a row's content, 32 bytes (HMAC-SHA256).
    byte[] hash(String scope, byte[] content);
}
