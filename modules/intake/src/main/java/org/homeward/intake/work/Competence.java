package org.homeward.intake.work;

import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.intake.Register;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Upload;

/// What an importing officer may do with files, by the matrix.
final class Competence {
    static final String PURPOSE = "import";

    private final Rights rights;

    Competence(Rights rights) {
        this.rights = rights;
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
    Grant toOpen(Actor actor, Upload upload) {
        if (!upload.by().equals(actor.user())) {
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
