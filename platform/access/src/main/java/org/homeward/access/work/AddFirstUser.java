package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Invitation;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Password;
import org.homeward.access.model.PasswordRule;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// The invited person becomes the first user administrator, of the instance or of an agency, with a
/// password of their own.
public final class AddFirstUser {
    /// What the person typed.
    public record Command(String code, String password) {
        @Override
        public String toString() {
            return "Command[withheld]";
        }
    }

    public sealed interface Outcome {}

    public record Done(User user) implements Outcome {}

    public enum Refused implements Outcome {
        WRONG_CODE,
        WEAK,
        ADMINISTRATOR_EXISTS
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Matrix matrix;
    private final Administrators administrators;
    private final Sources sources;

    /// Where invitations, ids and the time come from.
    public record Sources(Invitations invitations, Supplier<UserId> ids, Clock clock) {}

    public AddFirstUser(
            Journal journal, Users users, Passwords passwords, Matrix matrix, Sources sources) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.matrix = matrix;
        this.administrators = new Administrators(users, matrix);
        this.sources = sources;
    }

    /// @param grant of the service `account`
    public Outcome handle(Grant grant, Command command) {
        var now = sources.clock().instant();
        grant.check(AddUser.RIGHT, now);
        var open = sources.invitations().with(command.code(), now);
        if (open.isEmpty()) {
            return Refused.WRONG_CODE;
        }
        var invitation = open.get();
        if (!matrix.mayMeet(invitation.account().roles())) {
            throw new NotAllowed();
        }
        if (!PasswordRule.takes(command.password(), invitation.login())) {
            return Refused.WEAK;
        }
        if (!sources.invitations().take(invitation)) {
            return Refused.WRONG_CODE; // two at the same time: the other one was first
        }
        var user = new User(sources.ids().get(), 1, invitation.login(), invitation.account());
        var password = new Password(1, passwords.hash(command.password()), false);
        var occasion =
                new Occasion(
                        kind(invitation),
                        user.id(),
                        user.account().agency(),
                        grant.purpose(),
                        Optional.of(user.id().value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        users.oneAtATime();
                        if (!isFirst(invitation)) {
                            return Refused.ADMINISTRATOR_EXISTS;
                        }
                        users.add(recording, user);
                        users.setPassword(recording, user.id(), password);
                        return new Done(user);
                    });
        } catch (WrittenMeanwhile _) {
            return Refused.ADMINISTRATOR_EXISTS;
        }
    }

    private boolean isFirst(Invitation invitation) {
        return switch (invitation.of()) {
            case INSTANCE -> !administrators.exist();
            case AGENCY -> !administrators.hasUsers(invitation.account().agency());
        };
    }

    private static String kind(Invitation invitation) {
        return switch (invitation.of()) {
            case INSTANCE -> "first-user-added";
            case AGENCY -> "agency-onboarded";
        };
    }
}
