package org.homeward.access.work;

import java.util.Optional;
import org.homeward.access.model.Login;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Somebody signs in with login and password.
///
/// Whether a login exists does not show: an unknown one costs the time of a known one, and every
/// failure looks the same. Attempts on known logins are journalled.
public final class CheckPassword {
    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final String nobodysHash;

    public CheckPassword(Journal journal, Users users, Passwords passwords) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.nobodysHash = passwords.hash("a password that nobody has");
    }

    /// The user who is now known; empty when login and password do not belong together.
    public Optional<User> handle(String typedLogin, String password) {
        var user = Login.read(typedLogin).flatMap(users::find);
        var hash = user.flatMap(it -> users.password(it.id())).map(it -> it.hash());
        boolean right = passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var outcome = outcome(user.get(), right);
        note(user.get(), outcome);
        return outcome == SignInOutcome.SIGNED_IN ? user : Optional.empty();
    }

    /// Journals that a user signed in by another way than a password.
    public void note(User user, SignInOutcome outcome) {
        var occasion =
                new Occasion(
                        outcome == SignInOutcome.SIGNED_IN ? "signed-in" : "sign-in-refused",
                        user.id(),
                        user.account().agency(),
                        "account",
                        Optional.of(user.id().value()));
        journal.act(
                occasion,
                recording -> {
                    users.noteSignIn(recording, user.id(), outcome);
                    return outcome;
                });
    }

    private static SignInOutcome outcome(User user, boolean right) {
        if (!right) {
            return SignInOutcome.WRONG_PASSWORD;
        }
        return user.isActive() ? SignInOutcome.SIGNED_IN : SignInOutcome.DISABLED;
    }
}
