package org.homeward.access.work;

import java.util.Optional;
import org.homeward.access.model.Identities;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.model.Users;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Somebody signed out at the identity provider, or was put out there: all their sessions here end,
/// however they were opened. Who may be in doubt signs in again.
public final class EndSessionsByProvider {
    private final Journal journal;
    private final Users users;
    private final Identities identities;

    public EndSessionsByProvider(Journal journal, Users users, Identities identities) {
        this.journal = journal;
        this.users = users;
        this.identities = identities;
    }

    /// Nothing happens for whoever is nobody here.
    public void handle(Identity identity) {
        identities
                .find(identity)
                .flatMap(users::find)
                .ifPresent(
                        user ->
                                journal.act(
                                        new Occasion(
                                                "signed-out-by-provider",
                                                user.id(),
                                                user.account().agency(),
                                                "account",
                                                Optional.of(user.id().value())),
                                        recording -> {
                                            identities.noteLogout(recording, user.id());
                                            return user;
                                        }));
    }
}
