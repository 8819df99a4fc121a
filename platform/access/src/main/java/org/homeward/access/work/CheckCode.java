package org.homeward.access.work;

import java.time.Clock;
import org.homeward.access.model.AccountSecrets;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.TimeCodes;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.journal.Journal;

/// After the password: the code that the user's app shows now. A code is taken once.
public final class CheckCode {
    public enum Outcome {
        RIGHT,
        WRONG
    }

    private final Journal journal;
    private final Users users;
    private final SecondFactors factors;
    private final AccountSecrets secrets;
    private final Clock clock;

    public CheckCode(
            Journal journal,
            Users users,
            SecondFactors factors,
            AccountSecrets secrets,
            Clock clock) {
        this.journal = journal;
        this.users = users;
        this.factors = factors;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// @param user whose password was right just before
    public Outcome handle(User user, String typed) {
        return handle(user, typed, SignInOutcome.SIGNED_IN);
    }

    /// @param right what the code is for, where it is right
    Outcome handle(User user, String typed, SignInOutcome right) {
        var step =
                factors.secret(user.id())
                        .map(it -> secrets.open(user.id(), it))
                        .map(it -> TimeCodes.step(it, typed, clock.instant()));
        if (step.isEmpty() || step.get().isEmpty() || !user.isActive()) {
            return wrong(user);
        }
        try {
            return journal.act(
                    CheckPassword.occasion(user, right),
                    recording -> {
                        factors.take(recording, user.id(), step.get().getAsLong());
                        users.noteSignIn(recording, user.id(), right);
                        return Outcome.RIGHT;
                    });
        } catch (WrittenMeanwhile _) {
            return wrong(user); // somebody looked over a shoulder, or the form was sent twice
        }
    }

    private Outcome wrong(User user) {
        return journal.act(
                CheckPassword.occasion(user, SignInOutcome.WRONG_CODE),
                recording -> {
                    users.noteSignIn(recording, user.id(), SignInOutcome.WRONG_CODE);
                    return Outcome.WRONG;
                });
    }
}
