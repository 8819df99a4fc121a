package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Visitor;
import org.homeward.figures.work.FigureUse;

/// Grants for what a visitor may see here.
final class Sights {
    /// The work for which figures are read, as the matrix file lists it.
    private static final List<String> PURPOSES = List.of("statistics", "statements");

    /// Reading what was released.
    private static final Right RELEASED = Right.of(DataClass.PUB, Action.READ);

    /// Every role of an account has this purpose and the public has not: small numbers are not
    /// suppressed yet, so what was released is for those who have an account.
    static final String ACCOUNT = "account";

    private Sights() {}

    static boolean seesReleased(Visitor visitor) {
        return visitor.may(RELEASED, ACCOUNT);
    }

    static void requireReleased(Visitor visitor) {
        visitor.require(RELEASED, ACCOUNT);
    }

    static Grant of(Visitor visitor) {
        return find(visitor).orElseThrow(NotAllowed::new);
    }

    static Optional<Grant> find(Visitor visitor) {
        return PURPOSES.stream()
                .flatMap(purpose -> visitor.grant(FigureUse.READ, purpose).stream())
                .findFirst();
    }
}
