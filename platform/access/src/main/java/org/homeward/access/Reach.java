package org.homeward.access;

import org.homeward.base.AgencyId;

/// How far a grant goes.
public sealed interface Reach {
    boolean covers(AgencyId owner);

    /// Records of every agency.
    record National() implements Reach {
        @Override
        public boolean covers(AgencyId owner) {
            return true;
        }
    }

    /// Records that one agency owns.
    record Own(AgencyId agency) implements Reach {
        @Override
        public boolean covers(AgencyId owner) {
            return agency.equals(owner);
        }
    }
}
