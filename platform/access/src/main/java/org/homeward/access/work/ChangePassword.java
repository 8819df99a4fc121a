package org.homeward.access.work;

import java.util.Optional;
import org.homeward.access.Actor;
import org.homeward.access.model.PasswordRule;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// A user changes their own password.
public final class ChangePassword {
    public record Command(String current, String next) {
        @Override
        public String toString() {
            return "Command[withheld]";
        }
    }

    public enum Outcome {
        DONE,
        WRONG_PASSWORD,
        WEAK,
        SAME
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;

    public ChangePassword(Journal journal, Users users, Passwords passwords) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
    }

    public Outcome handle(Actor by, Command command) {
        var user = users.find(by.user()).filter(User::isActive).orElseThrow();
        var known = users.password(by.user());
        if (known.isEmpty() || !passwords.matches(command.current(), known.get().hash())) {
            return Outcome.WRONG_PASSWORD;
        }
        if (command.current().equals(command.next())) {
            return Outcome.SAME;
        }
        if (!PasswordRule.takes(command.next(), user.login())) {
            return Outcome.WEAK;
        }
        var next = known.get().next(passwords.hash(command.next()), false);
        var occasion =
                new Occasion(
                        "password-changed",
                        by.user(),
                        by.agency(),
                        "account",
                        Optional.of(by.user().value()));
        return journal.act(
                occasion,
                recording -> {
                    users.setPassword(recording, by.user(), next);
                    return Outcome.DONE;
                });
    }
}
