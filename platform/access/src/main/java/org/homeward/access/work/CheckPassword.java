package org.homeward.access.work;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.access.model.Login;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.SecondFactors;
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
    public sealed interface Outcome {}

    /// The user is known, and the password was all that is asked of them.
    public record Known(User user) implements Outcome {}

    /// The password was right; [CheckCode] comes next.
    public record CodeNeeded(User user) implements Outcome {}

    public enum Refused implements Outcome {
        /// Login and password do not belong together, or the account is disabled.
        UNKNOWN,
        /// The password was right, but more is asked of this user, who has a passkey.
        PASSKEY_NEEDED
    }

    /// What a user may have beside the password.
    ///
    /// @param asksMore whether a password alone is too little for these roles
    public record Proofs(
            SecondFactors factors, Passkeys passkeys, Predicate<Set<String>> asksMore) {
        /// Whether the user set up more here, which is asked for before anybody is signed in.
        boolean awaitsMore(User user) {
            return factors.secret(user.id()).isPresent() || needsPasskey(user);
        }

        /// Otherwise whoever learns the password could set up an app of their own in the user's
        /// name.
        private boolean needsPasskey(User user) {
            return asksMore.test(user.account().roles()) && !passkeys.of(user.id()).isEmpty();
        }

        Outcome answer(User user, SignInOutcome outcome) {
            return switch (outcome) {
                case SIGNED_IN, PROVED_AGAIN -> new Known(user);
                case BEGUN ->
                        factors.secret(user.id()).isPresent()
                                ? new CodeNeeded(user)
                                : Refused.PASSKEY_NEEDED;
                case WRONG_PASSWORD, WRONG_CODE, DISABLED -> Refused.UNKNOWN;
            };
        }
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Proofs proofs;
    private final String nobodysHash;

    public CheckPassword(Journal journal, Users users, Passwords passwords, Proofs proofs) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.proofs = proofs;
        this.nobodysHash = passwords.hash("a password that nobody has");
    }

    public Outcome handle(String typedLogin, String password) {
        var found = Login.read(typedLogin).flatMap(users::find);
        var hash = found.flatMap(it -> users.password(it.id())).map(it -> it.hash());
        boolean right = passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        if (found.isEmpty()) {
            return Refused.UNKNOWN;
        }
        var user = found.get();
        var outcome = outcome(user, right);
        note(user, outcome);
        return proofs.answer(user, outcome);
    }

    /// Journals that a user signed in by another way than a password.
    public void note(User user, SignInOutcome outcome) {
        journal.act(
                occasion(user, outcome),
                recording -> {
                    users.noteSignIn(recording, user.id(), outcome);
                    return outcome;
                });
    }

    static Occasion occasion(User user, SignInOutcome outcome) {
        var kind =
                switch (outcome) {
                    case SIGNED_IN -> "signed-in";
                    case PROVED_AGAIN -> "proved-again";
                    case BEGUN -> "sign-in-begun";
                    case WRONG_PASSWORD, WRONG_CODE, DISABLED -> "sign-in-refused";
                };
        return new Occasion(
                kind,
                user.id(),
                user.account().agency(),
                "account",
                Optional.of(user.id().value()));
    }

    private SignInOutcome outcome(User user, boolean right) {
        if (!right) {
            return SignInOutcome.WRONG_PASSWORD;
        }
        if (!user.isActive()) {
            return SignInOutcome.DISABLED;
        }
        return proofs.awaitsMore(user) ? SignInOutcome.BEGUN : SignInOutcome.SIGNED_IN;
    }
}
