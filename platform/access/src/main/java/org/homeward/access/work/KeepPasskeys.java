package org.homeward.access.work;

import java.util.Optional;
import org.homeward.access.Actor;
import org.homeward.access.model.Passkey;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// A user's passkeys: added, named, revoked and used.
public final class KeepPasskeys {
    private static final int LONGEST_LABEL = 60;

    public enum Outcome {
        DONE,
        WRONG_PASSWORD,
        NO_LABEL,
        /// It is not there any more, or somebody else's.
        UNKNOWN
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Passkeys passkeys;

    public KeepPasskeys(Journal journal, Users users, Passwords passwords, Passkeys passkeys) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.passkeys = passkeys;
    }

    /// Whether a user may add one: who has a password types it, so that a session left open opens
    /// no lasting door.
    public Outcome mayAdd(Actor by, String label, String password) {
        if (!isLabel(label)) {
            return Outcome.NO_LABEL;
        }
        var known = users.password(by.user());
        return known.isEmpty() || passwords.matches(password, known.get().hash())
                ? Outcome.DONE
                : Outcome.WRONG_PASSWORD;
    }

    /// @param passkey of which the caller has made sure
    public Outcome add(Actor by, Passkey passkey) {
        return act("passkey-added", by, recording -> passkeys.add(recording, passkey));
    }

    public Outcome rename(Actor by, String credential, String label) {
        if (!isLabel(label)) {
            return Outcome.NO_LABEL;
        }
        return own(by, credential)
                .map(
                        it ->
                                act(
                                        "passkey-renamed",
                                        by,
                                        recording ->
                                                passkeys.revise(
                                                        recording,
                                                        credential,
                                                        it.state().next(label.strip()))))
                .orElse(Outcome.UNKNOWN);
    }

    /// It lets nobody in from then on, and all sessions of the user end.
    public Outcome revoke(Actor by, String credential) {
        return own(by, credential)
                .map(
                        it ->
                                act(
                                        "passkey-revoked",
                                        by,
                                        recording ->
                                                passkeys.revise(
                                                        recording, credential, it.state().end())))
                .orElse(Outcome.UNKNOWN);
    }

    /// Journals that the user signed in with it.
    ///
    /// @param passkey whose signature the caller has checked
    public Optional<User> use(Passkey passkey, long counter) {
        return use(passkey, counter, SignInOutcome.SIGNED_IN);
    }

    /// Journals that a user who is signed in proved again who they are.
    ///
    /// @param passkey whose signature the caller has checked
    public Optional<User> proveAgain(Passkey passkey, long counter) {
        return use(passkey, counter, SignInOutcome.PROVED_AGAIN);
    }

    private Optional<User> use(Passkey passkey, long counter, SignInOutcome right) {
        var user = users.find(passkey.user());
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var outcome = user.get().isActive() ? right : SignInOutcome.DISABLED;
        return journal.act(
                CheckPassword.occasion(user.get(), outcome),
                recording -> {
                    users.noteSignIn(recording, passkey.user(), outcome);
                    passkeys.noteUse(recording, passkey.credential(), counter);
                    return user.filter(User::isActive);
                });
    }

    private Optional<Passkey> own(Actor by, String credential) {
        return passkeys.find(credential).filter(it -> it.user().equals(by.user()));
    }

    private interface Writing {
        void write(Recording recording);
    }

    private Outcome act(String kind, Actor by, Writing writing) {
        var occasion =
                new Occasion(
                        kind, by.user(), by.agency(), "account", Optional.of(by.user().value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        writing.write(recording);
                        return Outcome.DONE;
                    });
        } catch (WrittenMeanwhile _) {
            return Outcome.UNKNOWN;
        }
    }

    private static boolean isLabel(String label) {
        var text = label.strip();
        return !text.isEmpty()
                && text.length() <= LONGEST_LABEL
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
