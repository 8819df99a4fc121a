package org.homeward.access.model;

import java.util.List;
import java.util.Optional;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// The passkeys that let in.
public interface Passkeys {
    /// Empty as well for one that was revoked.
    Optional<Passkey> find(String credential);

    List<Passkey> of(UserId user);

    /// Throws [WrittenMeanwhile] when the credential was ever given.
    void add(Recording recording, Passkey passkey);

    /// Throws [WrittenMeanwhile] when somebody else wrote this revision first.
    void revise(Recording recording, String credential, Passkey.State next);

    void noteUse(Recording recording, String credential, long counter);
}
