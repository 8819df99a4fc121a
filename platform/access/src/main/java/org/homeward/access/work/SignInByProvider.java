package org.homeward.access.work;

import org.homeward.access.model.Identities;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.journal.Journal;

/// Somebody comes from the identity provider, which says who they are there.
///
/// Who is bound to nobody here is nobody here; roles are those of the account, whatever the
/// provider says of them. What the user set up here beside the password is asked for all the same:
/// otherwise whoever may bind an identity, or runs the provider, could get around it alone.
public final class SignInByProvider {
    private final Journal journal;
    private final Users users;
    private final Identities identities;
    private final CheckPassword.Proofs proofs;

    public SignInByProvider(
            Journal journal, Users users, Identities identities, CheckPassword.Proofs proofs) {
        this.journal = journal;
        this.users = users;
        this.identities = identities;
        this.proofs = proofs;
    }

    public CheckPassword.Outcome handle(Identity identity) {
        var found = identities.find(identity).flatMap(users::find);
        if (found.isEmpty()) {
            return CheckPassword.Refused.UNKNOWN;
        }
        var user = found.get();
        var outcome = outcome(user);
        journal.act(
                CheckPassword.occasion(user, outcome),
                recording -> {
                    users.noteSignIn(recording, user.id(), outcome);
                    return outcome;
                });
        return proofs.answer(user, outcome);
    }

    private SignInOutcome outcome(User user) {
        if (!user.isActive()) {
            return SignInOutcome.DISABLED;
        }
        return proofs.awaitsMore(user) ? SignInOutcome.BEGUN : SignInOutcome.SIGNED_IN;
    }
}
