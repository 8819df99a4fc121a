package org.homeward.access.web;

import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Right;

/// Whether a link to a part of the product is shown to a visitor: only where the part would open.
@FunctionalInterface
public interface Key {
    boolean fits(Visitor visitor);

    /// A right for a purpose, with the conditions that the part makes true.
    static Key of(DataClass dataClass, Action action, String purpose, Condition... met) {
        return visitor -> visitor.may(Right.of(dataClass, action), purpose, met);
    }

    /// A right that takes more than a role, such as one for a single record.
    static Key ever(DataClass dataClass, Action action, String purpose) {
        return visitor -> visitor.mightEver(Right.of(dataClass, action), purpose);
    }

    default Key or(Key other) {
        return visitor -> fits(visitor) || other.fits(visitor);
    }

    default Key and(Key other) {
        return visitor -> fits(visitor) && other.fits(visitor);
    }
}
