package org.homeward.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.homeward.base.AgencyId;

/// A look into sealed data that already stands in the journal of reads, on the disk. Only with one
/// does anything open.
///
/// Only [Readings] makes them, so code that opens what nobody journalled does not compile.
public final class Reading {
    private final Grant grant;
    private final Set<UUID> records;

    Reading(Grant grant, Set<UUID> records) {
        this.grant = grant;
        this.records = records;
    }

    /// By which the data is opened: the reader's own, or a service's that shows the reader a mask.
    public Grant grant() {
        return grant;
    }

    /// Throws [NotAllowed] unless this look is at the record, by a grant that opens that class of
    /// its owner's, and still valid. The look of a service is at every record.
    public void check(DataClass dataClass, AgencyId owner, UUID record, Instant now) {
        grant.checkOpens(dataClass, owner, record, now);
        if (!records.isEmpty() && !records.contains(record)) {
            throw new NotAllowed();
        }
    }
}
