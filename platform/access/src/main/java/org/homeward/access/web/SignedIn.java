package org.homeward.access.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.homeward.access.model.Standing;
import org.homeward.base.UserId;

/// What a session remembers of its user. Roles are read anew at each request, so that a change
/// takes effect at once.
///
/// @param since when the user signed in; no session lasts for ever
/// @param proof how the user was known
/// @param proven when the user last proved who they are, which may be before the session began
/// @param mustChangePassword the password was made by somebody else
record SignedIn(
        UUID user,
        Standing standing,
        Instant since,
        Instant proven,
        Proof proof,
        boolean mustChangePassword)
        implements Serializable {
    /// The same session, whose user has just proved again who they are.
    SignedIn provenAt(Instant now) {
        return new SignedIn(user, standing, since, now, proof, mustChangePassword);
    }

    UserId userId() {
        return new UserId(user);
    }
}
