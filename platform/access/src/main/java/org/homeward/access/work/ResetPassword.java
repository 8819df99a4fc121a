package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.model.Password;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// An administrator gives a user who lost theirs a new first password.
public final class ResetPassword {
    public sealed interface Outcome {}

    public record Done(String firstPassword) implements Outcome {
        @Override
        public String toString() {
            return "Done[withheld]";
        }
    }

    public enum Refused implements Outcome {
        UNKNOWN_USER,
        OWN_ACCOUNT,
        CHANGED_MEANWHILE
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Sources sources;

    /// Where first passwords, rights and the time come from.
    public record Sources(Supplier<String> firstPasswords, Matrix matrix, Clock clock) {}

    public ResetPassword(Journal journal, Users users, Passwords passwords, Sources sources) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.sources = sources;
    }

    public Outcome handle(Grant grant, Actor by, UserId id) {
        grant.check(ChangeAccount.RIGHT, sources.clock().instant());
        if (id.equals(by.user())) {
            return Refused.OWN_ACCOUNT;
        }
        var known = users.find(id).filter(it -> AddUser.isInHand(grant, it, sources.matrix()));
        if (known.isEmpty()) {
            return Refused.UNKNOWN_USER;
        }
        var firstPassword = sources.firstPasswords().get();
        var hash = passwords.hash(firstPassword);
        var occasion =
                new Occasion(
                        "password-reset",
                        by.user(),
                        by.agency(),
                        grant.purpose(),
                        Optional.of(id.value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        // A demonstration's users have none yet.
                        var next =
                                users.password(id)
                                        .map(it -> it.next(hash, true))
                                        .orElseGet(() -> new Password(1, hash, true));
                        users.setPassword(recording, id, next);
                        return new Done(firstPassword);
                    });
        } catch (WrittenMeanwhile _) {
            return Refused.CHANGED_MEANWHILE;
        }
    }
}
