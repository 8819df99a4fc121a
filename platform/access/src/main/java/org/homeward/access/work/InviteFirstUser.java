package org.homeward.access.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.model.Invitation;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// Whoever runs the instance invites its first user administrator, who then chooses a password
/// that nobody else sees. Possible only while no user administrator can act.
public final class InviteFirstUser {
    private static final Duration OPEN = Duration.ofMinutes(30);

    /// Whom.
    public record Command(Login login, String displayName, AgencyId agency) {}

    public sealed interface Outcome {}

    /// @param code printed once, for the person's eyes, kept nowhere
    public record Invited(String code, Instant until) implements Outcome {
        @Override
        public String toString() {
            return "Invited[withheld]";
        }
    }

    public enum Refused implements Outcome {
        ADMINISTRATOR_EXISTS,
        LOGIN_TAKEN
    }

    private final Journal journal;
    private final Users users;
    private final Administrators administrators;
    private final Invitations invitations;
    private final Sources sources;

    /// Where codes and the time come from.
    public record Sources(Supplier<String> codes, Clock clock) {}

    public InviteFirstUser(
            Journal journal,
            Users users,
            Administrators administrators,
            Invitations invitations,
            Sources sources) {
        this.journal = journal;
        this.users = users;
        this.administrators = administrators;
        this.invitations = invitations;
        this.sources = sources;
    }

    /// @param grant of the service `account`
    public Outcome handle(Grant grant, Actor instance, Command command) {
        var now = sources.clock().instant();
        grant.check(AddUser.RIGHT, now);
        if (administrators.exist()) {
            return Refused.ADMINISTRATOR_EXISTS;
        }
        if (users.find(command.login()).isPresent()) {
            return Refused.LOGIN_TAKEN;
        }
        var account =
                new User.Account(
                        command.displayName(),
                        command.agency(),
                        Set.of(Administrators.ROLE),
                        User.State.ACTIVE);
        var code = sources.codes().get();
        var until = now.plus(OPEN);
        var occasion =
                new Occasion(
                        "set-up-opened",
                        instance.user(),
                        instance.agency(),
                        grant.purpose(),
                        Optional.empty());
        journal.act(occasion, Recording::act);
        invitations.open(
                new Invitation(Invitation.Of.INSTANCE, command.login(), account, code, until));
        return new Invited(code, until);
    }
}
