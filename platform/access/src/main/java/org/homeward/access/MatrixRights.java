package org.homeward.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.AgencyId;

/// Rights as the matrix file gives them.
///
/// A role alone reaches records of the own agency or of the nation. A permission for assigned
/// records, or by request, gives nothing here: it takes the assignment, which the module that keeps
/// it must show.
public final class MatrixRights implements Rights {
    private static final Duration FOR_A_USER = Duration.ofMinutes(10);
    private static final Duration FOR_A_SERVICE = Duration.ofHours(1);

    private static final Actor INSTANCE = new Actor(SERVICE, new AgencyId("homeward"), Set.of());

    private final Matrix matrix;
    private final Clock clock;

    public MatrixRights(Matrix matrix, Clock clock) {
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public Optional<Grant> grant(Actor actor, Right right, String purpose, Set<Condition> met) {
        if (right.action() == Action.BREAK_GLASS) {
            return Optional.empty(); // for one record at a time, by BreakGlass alone
        }
        var relations =
                matrix.permissions(actor.roles(), right, purpose)
                        .filter(permission -> permission.holdsWhen(met))
                        .map(Permission::relation)
                        .toList();
        if (relations.contains(Relation.NATIONAL)) {
            return Optional.of(grant(actor, right, new Reach.National(), purpose));
        }
        if (relations.contains(Relation.OWN_UNIT)) {
            return Optional.of(grant(actor, right, new Reach.Own(actor.agency()), purpose));
        }
        return Optional.empty();
    }

    @Override
    public boolean mentions(Actor actor, Right right, String purpose) {
        return matrix.mentions(actor.roles(), right, purpose);
    }

    @Override
    public Grant forService(Right right, String purpose) {
        var service =
                matrix.service(purpose)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "service '"
                                                        + purpose
                                                        + "' is not in the matrix file"));
        if (!service.mentions(right)) {
            throw new NotAllowed();
        }
        var until = clock.instant().plus(FOR_A_SERVICE);
        return new Grant(INSTANCE, right, new Reach.National(), purpose, until);
    }

    private Grant grant(Actor holder, Right right, Reach reach, String purpose) {
        return new Grant(holder, right, reach, purpose, clock.instant().plus(FOR_A_USER));
    }
}
