package org.homeward.people.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.ActId;
import org.homeward.people.Side;
import org.jspecify.annotations.Nullable;

/// Names of records as the index in memory takes them in, still sealed.
public interface NamedRecords {
    /// Present records after a number, by number.
    List<Named> after(int number, int limit);

    /// The records that these acts wrote to.
    List<UUID> writtenBy(Collection<ActId> acts);

    /// Newest revisions of these records.
    List<Named> of(Collection<UUID> records);

    /// The newest revision of a record; without a name when the record ended.
    record Named(
            UUID record,
            int number,
            int revision,
            Side side,
            AgencyId agency,
            byte @Nullable [] name,
            byte @Nullable [] otherName,
            byte @Nullable [] birthDate) {}
}
