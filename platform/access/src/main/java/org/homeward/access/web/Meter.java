package org.homeward.access.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.springframework.web.method.HandlerMethod;

/// What a request counts as.
///
/// What opens persons is seen from the classes of data that the handler [Requires], so that no new
/// page can be forgotten; a file is told by [Transfer].
public enum Meter {
    LOOKUPS,
    TRANSFERS;

    private static final Set<DataClass> OF_PERSONS =
            EnumSet.of(
                    DataClass.OP, DataClass.L, DataClass.I, DataClass.H, DataClass.P, DataClass.J);

    static Optional<Meter> of(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Transfer.class)) {
            return Optional.of(TRANSFERS);
        }
        return Optional.ofNullable(handler.getMethodAnnotation(Requires.class))
                .filter(Meter::opensPersons)
                .map(_ -> LOOKUPS);
    }

    private static boolean opensPersons(Requires requires) {
        return requires.action() != Action.CREATE
                && Arrays.stream(requires.dataClass()).anyMatch(OF_PERSONS::contains);
    }
}
