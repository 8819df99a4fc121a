package org.homeward.chronicle;

import java.util.List;

/// All that becomes known at one position. Where one position names a record or a subject twice,
/// the last wins.
public record Batch(long position, List<Entry> entries, List<Membership> memberships) {
    public Batch {
        if (position < 1 || position == Long.MAX_VALUE) {
            throw new IllegalArgumentException("positions start at 1: " + position);
        }
        entries = List.copyOf(entries);
        memberships = List.copyOf(memberships);
    }
}
