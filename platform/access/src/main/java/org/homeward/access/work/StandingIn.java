package org.homeward.access.work;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Matrix;
import org.homeward.access.Permission;
import org.homeward.access.Relation;
import org.homeward.access.model.Cover;
import org.homeward.access.model.Covers;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.journal.Alongside;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// For whom somebody stands in now, and for whom they may at all. It is asked anew at each request,
/// so that it ends by itself.
public final class StandingIn implements Alongside {
    private final Users users;
    private final Covers covers;
    private final Matrix matrix;
    private final Clock clock;

    public StandingIn(Users users, Covers covers, Matrix matrix, Clock clock) {
        this.users = users;
        this.covers = covers;
        this.matrix = matrix;
        this.clock = clock;
    }

    /// A cover that somebody has taken up.
    public record Held(Cover cover, User colleague) {
        /// The stand-in at the colleague's work: in the colleague's roles as they are now.
        public Actor actor(User standIn) {
            return new Actor(
                    standIn.id(),
                    standIn.account().agency(),
                    colleague.account().roles(),
                    Optional.of(colleague.id()));
        }

        /// The roles that the stand-in has at hand, one after the other.
        public Set<String> rolesWith(User standIn) {
            var roles = new TreeSet<>(standIn.account().roles());
            roles.addAll(colleague.account().roles());
            return roles;
        }
    }

    /// @param taken the cover that the user took up last
    public Optional<Held> of(User standIn, Optional<UUID> taken) {
        return taken.flatMap(covers::find)
                .filter(it -> it.state() == Cover.State.TAKEN_UP)
                .filter(it -> it.isOpenAt(clock.instant()))
                .filter(it -> it.standIn().equals(standIn.id()))
                .flatMap(
                        it ->
                                users.find(it.user())
                                        .filter(colleague -> mayMeet(standIn, colleague))
                                        .map(colleague -> new Held(it, colleague)));
    }

    /// Whether one may stand in for the other: both active in one agency, with roles that one
    /// account could hold together. Giving accounts, keys and oversight are not handed on.
    public boolean mayMeet(User standIn, User colleague) {
        var together = new TreeSet<>(standIn.account().roles());
        together.addAll(colleague.account().roles());
        return standIn.isActive()
                && colleague.isActive()
                && !standIn.id().equals(colleague.id())
                && standIn.account().agency().equals(colleague.account().agency())
                && matrix.mayMeet(together)
                && together.stream()
                        .flatMap(code -> matrix.role(code).stream())
                        .flatMap(role -> role.permissions().stream())
                        .noneMatch(StandingIn::staysWithItsHolder);
    }

    private static boolean staysWithItsHolder(Permission permission) {
        var right = permission.right();
        boolean decides =
                right.action() == Action.CREATE
                        || right.action() == Action.UPDATE
                        || right.action() == Action.DECIDE;
        return right.dataClass() == DataClass.A
                && decides
                && permission.relation() != Relation.SELF;
    }

    /// Writes down for whom an act was done.
    @Override
    public void write(Occasion occasion, Recording recording) {
        users.known(occasion.actor())
                .flatMap(it -> of(it.user(), it.cover()))
                .ifPresent(it -> covers.note(recording, it.cover().id()));
    }
}
