package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// An administrator changes the roles or the state of somebody else's account.
public final class ChangeAccount {
    public static final Right RIGHT = Right.of(DataClass.A, Action.UPDATE);

    /// @param revision of the user that the administrator had before them
    public record Command(UserId user, int revision, Change change) {}

    /// What is to be changed; nothing else of an account can be.
    public sealed interface Change {
        record Roles(Set<String> roles) implements Change {
            public Roles {
                roles = Set.copyOf(roles);
            }
        }

        record Standing(User.State state) implements Change {}
    }

    public sealed interface Outcome {}

    public record Done(User user) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_USER,
        OWN_ACCOUNT,
        NO_ROLE,
        UNKNOWN_ROLE,
        ROLES_APART,
        /// A role that reaches beyond the agency is given by who administers all users.
        ROLE_TOO_WIDE,
        CHANGED_MEANWHILE
    }

    private final Journal journal;
    private final Users users;
    private final Matrix matrix;
    private final Clock clock;

    public ChangeAccount(Journal journal, Users users, Matrix matrix, Clock clock) {
        this.journal = journal;
        this.users = users;
        this.matrix = matrix;
        this.clock = clock;
    }

    public Outcome handle(Grant grant, Actor by, Command command) {
        grant.check(RIGHT, clock.instant());
        if (command.user().equals(by.user())) {
            return Refused.OWN_ACCOUNT;
        }
        var occasion =
                new Occasion(
                        kind(command.change()),
                        by.user(),
                        by.agency(),
                        grant.purpose(),
                        Optional.of(command.user().value()));
        try {
            return journal.act(occasion, recording -> change(recording, grant, by, command));
        } catch (WrittenMeanwhile _) {
            return Refused.CHANGED_MEANWHILE;
        }
    }

    private Outcome change(Recording recording, Grant grant, Actor by, Command command) {
        users.oneAtATime();
        // Two administrators who disable each other at once: the second one is no longer one, so
        // there is always one left.
        if (users.find(by.user())
                .filter(User::isActive)
                .filter(it -> it.actor().equals(by))
                .isEmpty()) {
            throw new NotAllowed();
        }
        var found =
                users.find(command.user())
                        .filter(user -> grant.reach().covers(user.account().agency()));
        if (found.isEmpty()) {
            return Refused.UNKNOWN_USER;
        }
        var user = found.get();
        if (changed(user.account(), command.change()).equals(user.account())) {
            return new Done(user); // a second click, or somebody else decided the same
        }
        if (user.revision() != command.revision()) {
            return Refused.CHANGED_MEANWHILE;
        }
        var refused =
                refusal(user.account(), command.change())
                        .or(() -> tooWide(grant, user.account(), command.change()));
        if (refused.isPresent()) {
            return refused.get();
        }
        var next = user.next(changed(user.account(), command.change()));
        users.revise(recording, next);
        return new Done(next);
    }

    private Optional<Refused> refusal(User.Account account, Change change) {
        return switch (change) {
            case Change.Roles(var roles) when roles.isEmpty() -> Optional.of(Refused.NO_ROLE);
            case Change.Roles(var roles) when !roles.stream().allMatch(matrix::canBeHeld) ->
                    Optional.of(Refused.UNKNOWN_ROLE);
            case Change.Roles(var roles) when !matrix.mayMeet(roles) ->
                    Optional.of(Refused.ROLES_APART);
            case Change.Standing(var state)
                    when state == User.State.ACTIVE && !matrix.mayMeet(account.roles()) ->
                    Optional.of(Refused.ROLES_APART); // from a time before the file kept them apart
            case Change.Roles _, Change.Standing _ -> Optional.empty();
        };
    }

    /// Whose roles reach beyond the agency is in the hands of who administers all users.
    private Optional<Refused> tooWide(Grant grant, User.Account account, Change change) {
        return AddUser.mayGive(grant, account.roles(), matrix)
                        && AddUser.mayGive(grant, changed(account, change).roles(), matrix)
                ? Optional.empty()
                : Optional.of(Refused.ROLE_TOO_WIDE);
    }

    private static User.Account changed(User.Account account, Change change) {
        return switch (change) {
            case Change.Roles(var roles) -> account.withRoles(roles);
            case Change.Standing(var state) -> account.withState(state);
        };
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Roles _ -> "roles-changed";
            case Change.Standing(var state) ->
                    switch (state) {
                        case ACTIVE -> "user-restored";
                        case DISABLED -> "user-disabled";
                    };
        };
    }
}
