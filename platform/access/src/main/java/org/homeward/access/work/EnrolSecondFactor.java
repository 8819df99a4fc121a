package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import org.homeward.access.Actor;
import org.homeward.access.model.AccountSecrets;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.TimeCodes;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// A user sets up an app whose codes are asked for beside the password from then on.
///
/// The first code shows that the app has the secret. The password is asked for again, so that a
/// session left open lets nobody lock its user out.
public final class EnrolSecondFactor {
    public record Command(byte[] secret, String code, String password) {
        @Override
        public String toString() {
            return "Command[withheld]";
        }
    }

    public enum Outcome {
        DONE,
        WRONG_PASSWORD,
        WRONG_CODE
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Kept kept;
    private final Clock clock;

    /// Where the secret goes.
    public record Kept(SecondFactors factors, AccountSecrets secrets) {}

    public EnrolSecondFactor(
            Journal journal, Users users, Passwords passwords, Kept kept, Clock clock) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.kept = kept;
        this.clock = clock;
    }

    public Outcome handle(Actor by, Command command) {
        var password = users.password(by.user());
        if (password.isEmpty() || !passwords.matches(command.password(), password.get().hash())) {
            return Outcome.WRONG_PASSWORD;
        }
        var step = TimeCodes.step(command.secret(), command.code(), clock.instant());
        if (step.isEmpty()) {
            return Outcome.WRONG_CODE;
        }
        var occasion =
                new Occasion(
                        "second-factor-enrolled",
                        by.user(),
                        by.agency(),
                        "account",
                        Optional.of(by.user().value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        kept.factors().take(recording, by.user(), step.getAsLong());
                        kept.factors().setSecret(recording, by.user(), seal(by.user(), command));
                        return Outcome.DONE;
                    });
        } catch (WrittenMeanwhile _) {
            return Outcome.WRONG_CODE; // of the app that is replaced, within the same half minute
        }
    }

    private byte[] seal(UserId user, Command command) {
        return kept.secrets().seal(user, command.secret());
    }
}
