package org.homeward.access;

import java.util.UUID;
import org.homeward.base.AgencyId;

/// How far a grant goes.
public sealed interface Reach {
    boolean covers(AgencyId owner);

    /// Whether it goes to this very record. Only a grant for one record goes to a record without
    /// going to all that its owner keeps.
    default boolean covers(AgencyId owner, UUID record) {
        return covers(owner);
    }

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

    /// One record and no other, opened in an emergency. It covers no agency, so that no list and no
    /// search takes it for more.
    record One(AgencyId owner, UUID record) implements Reach {
        @Override
        public boolean covers(AgencyId owner) {
            return false;
        }

        @Override
        public boolean covers(AgencyId owner, UUID record) {
            return this.owner.equals(owner) && this.record.equals(record);
        }
    }
}
