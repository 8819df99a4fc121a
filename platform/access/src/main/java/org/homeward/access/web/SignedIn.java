package org.homeward.access.web;

import java.io.Serializable;
import java.util.UUID;
import org.homeward.base.UserId;

/// What a session remembers of its user. Roles are read anew at each request, so that a change
/// takes effect at once.
///
/// @param passwordRevision a newer password ends the session
/// @param mustChangePassword the password was made by somebody else
record SignedIn(UUID user, int passwordRevision, boolean mustChangePassword)
        implements Serializable {
    UserId userId() {
        return new UserId(user);
    }
}
