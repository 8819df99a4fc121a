package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.access.Right;
import org.homeward.access.model.Login;
import org.homeward.access.model.Password;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// Somebody gets an account, with a first password that they must change.
public final class AddUser {
    public static final Right RIGHT = Right.of(DataClass.A, Action.CREATE);

    /// Everything of an account but its state, which is active.
    public record Command(Login login, User.Account account) {}

    public sealed interface Outcome {}

    /// @param firstPassword shown once to whoever added the user, kept nowhere
    public record Done(User user, String firstPassword) implements Outcome {
        @Override
        public String toString() {
            return "Done[" + user.id() + "]";
        }
    }

    public enum Refused implements Outcome {
        LOGIN_TAKEN,
        NO_ROLE,
        UNKNOWN_ROLE,
        ROLES_APART,
        /// A role that reaches beyond the agency is given by who administers all users.
        ROLE_TOO_WIDE
    }

    private final Journal journal;
    private final Users users;
    private final Passwords passwords;
    private final Matrix matrix;
    private final Sources sources;

    /// Where ids, first passwords and the time come from.
    public record Sources(Supplier<UserId> ids, Supplier<String> firstPasswords, Clock clock) {}

    public AddUser(
            Journal journal, Users users, Passwords passwords, Matrix matrix, Sources sources) {
        this.journal = journal;
        this.users = users;
        this.passwords = passwords;
        this.matrix = matrix;
        this.sources = sources;
    }

    public Outcome handle(Grant grant, Actor by, Command command) {
        grant.check(RIGHT, sources.clock().instant());
        var account = command.account();
        if (!grant.reach().covers(account.agency())) {
            throw new NotAllowed();
        }
        if (account.roles().isEmpty()) {
            return Refused.NO_ROLE;
        }
        if (!account.roles().stream().allMatch(matrix::canBeHeld)) {
            return Refused.UNKNOWN_ROLE;
        }
        if (!matrix.mayMeet(account.roles())) {
            return Refused.ROLES_APART;
        }
        if (!mayGive(grant, account.roles(), matrix)) {
            return Refused.ROLE_TOO_WIDE;
        }
        var user =
                new User(
                        sources.ids().get(),
                        1,
                        command.login(),
                        account.withState(User.State.ACTIVE));
        var firstPassword = sources.firstPasswords().get();
        var hash = passwords.hash(firstPassword); // slow, so not inside the transaction
        var occasion =
                new Occasion(
                        "user-added",
                        by.user(),
                        by.agency(),
                        grant.purpose(),
                        Optional.of(user.id().value()));
        try {
            return journal.act(occasion, recording -> add(recording, user, firstPassword, hash));
        } catch (WrittenMeanwhile _) {
            return Refused.LOGIN_TAKEN;
        }
    }

    private Outcome add(Recording recording, User user, String firstPassword, String hash) {
        if (users.find(user.login()).isPresent()) {
            return Refused.LOGIN_TAKEN;
        }
        users.add(recording, user);
        users.setPassword(recording, user.id(), new Password(1, hash, true));
        return new Done(user, firstPassword);
    }

    /// Whether a user is in the hands of who holds the grant: of their agency, and with no
    /// role that reaches beyond it unless they administer all users.
    static boolean isInHand(Grant grant, User user, Matrix matrix) {
        return grant.reach().covers(user.account().agency())
                && mayGive(grant, user.account().roles(), matrix);
    }

    /// Whether who holds the grant may give the roles.
    static boolean mayGive(Grant grant, Set<String> roles, Matrix matrix) {
        return grant.reach() instanceof Reach.National
                || roles.stream().allMatch(matrix::staysInTheAgency);
    }
}
