package org.homeward.access.model;

import org.homeward.base.UserId;

/// Seals what proves who a user is, so that the data alone lets nobody in.
public interface AccountSecrets {
    byte[] seal(UserId user, byte[] secret);

    /// Throws [IllegalStateException] for a value that was changed, or belongs to another user.
    byte[] open(UserId user, byte[] sealedSecret);
}
