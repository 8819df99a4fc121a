package org.homeward.access.work;

import org.homeward.access.model.Passwords;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;

/// Somebody who is signed in proves again who they are, before something that weighs much. A
/// session left open, or stolen, can then do no more of it than read.
public final class ProveAgain {
    public enum Outcome {
        RIGHT,
        WRONG
    }

    /// What a user types to prove who they are. The code goes before the password, which somebody
    /// else may have learned.
    public enum Typed {
        CODE,
        PASSWORD,
        /// The user has neither; a passkey or a new signing in proves it.
        NOTHING
    }

    private final Users users;
    private final Passwords passwords;
    private final CheckPassword.Proofs proofs;
    private final CheckPassword checkPassword;
    private final CheckCode checkCode;

    public ProveAgain(
            Users users,
            Passwords passwords,
            CheckPassword.Proofs proofs,
            CheckPassword checkPassword,
            CheckCode checkCode) {
        this.users = users;
        this.passwords = passwords;
        this.proofs = proofs;
        this.checkPassword = checkPassword;
        this.checkCode = checkCode;
    }

    public Typed typedBy(User user) {
        if (proofs.factors().secret(user.id()).isPresent()) {
            return Typed.CODE;
        }
        return users.password(user.id()).isPresent() ? Typed.PASSWORD : Typed.NOTHING;
    }

    public boolean hasPasskeys(User user) {
        return !proofs.passkeys().of(user.id()).isEmpty();
    }

    /// Journals it, right or wrong.
    public Outcome handle(User user, String typed) {
        return switch (typedBy(user)) {
            case CODE ->
                    switch (checkCode.handle(user, typed, SignInOutcome.PROVED_AGAIN)) {
                        case RIGHT -> Outcome.RIGHT;
                        case WRONG -> Outcome.WRONG;
                    };
            case PASSWORD -> password(user, typed);
            case NOTHING -> Outcome.WRONG;
        };
    }

    private Outcome password(User user, String typed) {
        boolean right =
                user.isActive()
                        && users.password(user.id())
                                .filter(it -> passwords.matches(typed, it.hash()))
                                .isPresent();
        checkPassword.note(user, right ? SignInOutcome.PROVED_AGAIN : SignInOutcome.WRONG_PASSWORD);
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }
}
