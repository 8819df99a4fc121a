package org.homeward.access.model;

import java.util.Optional;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// Who users are at an identity provider.
public interface Identities {
    /// The user signed out at the provider; all sessions from before end.
    void noteLogout(Recording recording, UserId user);

    /// @param issuer the provider
    /// @param subject the user as the provider knows them, for good
    record Identity(String issuer, String subject) {}

    /// The one user who is bound to it.
    Optional<UserId> find(Identity identity);

    Optional<Identity> of(UserId user);

    /// Throws [WrittenMeanwhile] when somebody else wrote this revision first.
    void bind(Recording recording, UserId user, Identity identity);

    void unbind(Recording recording, UserId user, String issuer);
}
