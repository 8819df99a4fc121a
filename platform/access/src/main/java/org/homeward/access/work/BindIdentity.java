package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Identities;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// An administrator says who a user is at the identity provider, or that they are nobody there any
/// more. It opens a way in and gives no role.
public final class BindIdentity {
    private static final int LONGEST = 255; // of the standard

    public enum Outcome {
        DONE,
        UNKNOWN_USER,
        OWN_ACCOUNT,
        NO_SUBJECT,
        SUBJECT_TAKEN,
        CHANGED_MEANWHILE
    }

    private final Journal journal;
    private final Users users;
    private final Identities identities;
    private final Matrix matrix;
    private final Clock clock;

    public BindIdentity(
            Journal journal, Users users, Identities identities, Matrix matrix, Clock clock) {
        this.journal = journal;
        this.users = users;
        this.identities = identities;
        this.matrix = matrix;
        this.clock = clock;
    }

    /// @param identity with an empty subject: bound no longer
    public Outcome handle(Grant grant, Actor by, UserId user, Identity identity) {
        grant.check(ChangeAccount.RIGHT, clock.instant());
        if (user.equals(by.user())) {
            return Outcome.OWN_ACCOUNT;
        }
        if (users.find(user).filter(it -> AddUser.isInHand(grant, it, matrix)).isEmpty()) {
            return Outcome.UNKNOWN_USER;
        }
        if (!isSubject(identity.subject())) {
            return Outcome.NO_SUBJECT;
        }
        var occasion =
                new Occasion(
                        identity.subject().isEmpty() ? "identity-unbound" : "identity-bound",
                        by.user(),
                        by.agency(),
                        grant.purpose(),
                        Optional.of(user.value()));
        try {
            return journal.act(occasion, recording -> bind(recording, by, user, identity));
        } catch (WrittenMeanwhile _) {
            return Outcome.CHANGED_MEANWHILE;
        }
    }

    private Outcome bind(Recording recording, Actor by, UserId user, Identity identity) {
        users.oneAtATime();
        if (users.find(by.user()).filter(User::isActive).isEmpty()) {
            throw new NotAllowed();
        }
        var now = identities.of(user);
        if (identity.subject().isEmpty()) {
            now.ifPresent(it -> identities.unbind(recording, user, it.issuer()));
            return Outcome.DONE;
        }
        if (now.filter(identity::equals).isPresent()) {
            return Outcome.DONE;
        }
        if (identities.find(identity).isPresent()) {
            return Outcome.SUBJECT_TAKEN;
        }
        identities.bind(recording, user, identity);
        return Outcome.DONE;
    }

    private static boolean isSubject(String subject) {
        return subject.length() <= LONGEST && subject.chars().allMatch(it -> it > ' ' && it < 127);
    }
}
