package org.homeward.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// What proves beside a password who a user is, and requests to take that away.
public interface SecondFactors {
    /// The sealed secret of the user's codes.
    Optional<byte[]> secret(UserId user);

    /// Throws [WrittenMeanwhile] when another session set one at the same time.
    void setSecret(Recording recording, UserId user, byte[] sealedSecret);

    /// No code is asked for any more.
    void removeSecret(Recording recording, UserId user);

    /// Throws [WrittenMeanwhile] when the code of this step, or a later one, was taken before.
    void take(Recording recording, UserId user, long step);

    /// A request to take away all that proves who a user is, beside the password.
    ///
    /// @param until nobody decides on it later
    record Reset(UUID request, UserId user, UserId askedBy, Instant until) {}

    enum Decision {
        CONFIRMED,
        WITHDRAWN
    }

    /// Requests on which nobody has decided.
    List<Reset> open(Instant now);

    void ask(Recording recording, Reset reset);

    /// Throws [WrittenMeanwhile] when somebody else decided first.
    void decide(Recording recording, Reset reset, UserId by, Decision decision);
}
