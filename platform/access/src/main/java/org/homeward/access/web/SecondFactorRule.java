package org.homeward.access.web;

import java.util.Set;
import org.homeward.access.Matrix;
import org.homeward.access.web.SessionLimits.Weight;

/// Of whom more than a password is asked.
public enum SecondFactorRule {
    /// Of nobody; who has set up codes is asked for them all the same.
    NOBODY,
    /// Of those whose roles open persons or places, or give accounts.
    PERSONS,
    ALL;

    public boolean asks(Matrix matrix, Set<String> roles) {
        return switch (this) {
            case NOBODY -> false;
            case PERSONS -> SessionLimits.weight(matrix, roles).compareTo(Weight.PERSONS) >= 0;
            case ALL -> true;
        };
    }
}
