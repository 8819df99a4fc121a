package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Visitor;
import org.homeward.figures.work.FigureUse;

/// Grants for what a visitor may see here.
final class Sights {
    /// The work for which figures are read, as the matrix file lists it.
    private static final List<String> PURPOSES = List.of("statistics", "statements");

    private Sights() {}

    static Grant of(Visitor visitor) {
        return find(visitor).orElseThrow(NotAllowed::new);
    }

    static Optional<Grant> find(Visitor visitor) {
        return PURPOSES.stream()
                .flatMap(purpose -> visitor.grant(FigureUse.READ, purpose).stream())
                .findFirst();
    }
}
