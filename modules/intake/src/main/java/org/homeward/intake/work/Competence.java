package org.homeward.intake.work;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.base.UserId;
import org.homeward.intake.Register;
import org.homeward.intake.model.FileTerms;

/// What an importing officer may do with files, by the matrix.
final class Competence {
    static final String PURPOSE = "import";

    private final Rights rights;

    Competence(Rights rights) {
        this.rights = rights;
    }

    /// Runs work that sees the files and uploads of the agencies that the actor brings files in
    /// for;
    /// for somebody who brings in none, there are none.
    <T> T opening(Actor actor, Supplier<T> work) {
        var grants =
                Stream.of(DataClass.P, DataClass.J)
                        .map(side -> rights.grant(actor, Right.of(side, Action.CREATE), PURPOSE))
                        .flatMap(Optional::stream)
                        .toList();
        return Grant.opening(grants, work);
    }

    /// For what the import itself has to see of every agency: whether an id is taken, and what
    /// waited too long.
    Grant ofService() {
        return rights.forService(Right.of(DataClass.I, Action.READ), PURPOSE);
    }

    /// To bring records of the register's side in for the agency.
    Grant toSend(Actor actor, Register register, FileTerms terms) {
        var dataClass =
                switch (register.side()) {
                    case PROTECTION -> DataClass.P;
                    case JUSTICE -> DataClass.J;
                };
        var grant = rights.require(actor, Right.of(dataClass, Action.CREATE), PURPOSE);
        if (!grant.reach().covers(terms.agency())) {
            throw new NotAllowed();
        }
        return grant;
    }

    /// To read back what this very officer sent, before it is published.
    Grant toOpen(Actor actor, UserId sender) {
        if (!sender.equals(actor.user())) {
            throw new NotAllowed();
        }
        return rights.grant(
                        actor,
                        Right.of(DataClass.I, Action.READ),
                        PURPOSE,
                        Set.of(Condition.OWN_UPLOAD))
                .orElseThrow(NotAllowed::new);
    }
}
