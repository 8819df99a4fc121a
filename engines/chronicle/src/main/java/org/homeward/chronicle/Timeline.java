package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Works out in memory what a run of positions does to the rows: which stored rows end, and which
/// new rows begin (and may end again within the run).
final class Timeline {
    /// One entry of a record, with its values as integers.
    static final class Version {
        final int kind;
        final UUID record;
        final UUID subject;
        final int firstDay;
        final int lastDay;
        final long knownSince;
        final int[] values;

        Version(Key key, int firstDay, int lastDay, long knownSince, int[] values) {
            this.kind = key.kind;
            this.record = key.record;
            this.subject = key.subject;
            this.firstDay = firstDay;
            this.lastDay = lastDay;
            this.knownSince = knownSince;
            this.values = values;
        }
    }

    /// What a version is about.
    record Key(int kind, UUID record, UUID subject) {}

    /// A row that begins; it ends at `to` or is still open.
    record Row(Version version, UUID cluster, long from, long to) {}

    /// A stored row that ends.
    record Closing(Version version, long row, long to) {
        int kind() {
            return version.kind;
        }
    }

    /// @param row the number of a stored row in its table; [#NOT_STORED] for one of this run
    private record Open(Version version, UUID cluster, long from, long row) {
        boolean isStored() {
            return row != NOT_STORED;
        }
    }

    private static final long NOT_STORED = -1;

    private final Map<UUID, Open> open = new HashMap<>();
    private final Map<UUID, UUID> clusters = new HashMap<>();
    private final Map<UUID, Set<UUID>> recordsOfMoved = new HashMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<Row> ended = new ArrayList<>();

    /// `moved` are the subjects that any position of the run gives a membership.
    Timeline(Collection<UUID> moved) {
        moved.forEach(subject -> recordsOfMoved.put(subject, new LinkedHashSet<>()));
    }

    /// Tells of the cluster that a subject has before the run.
    void hold(Membership membership) {
        clusters.put(membership.subject(), membership.cluster());
    }

    /// The cluster that a subject has so far.
    UUID clusterOf(UUID subject) {
        return clusters.getOrDefault(subject, subject);
    }

    /// Tells of an open row before the run. All rows of named records and moved subjects are told,
    /// and others may be.
    ///
    /// @param row its number in the table of its kind, which holds for this transaction
    void hold(Version version, UUID cluster, long row) {
        open.put(version.record, new Open(version, cluster, 0, row));
        index(version);
    }

    /// Applies one position: the newest version per record (null: withdrawn), and memberships.
    void apply(long position, Map<UUID, @Nullable Version> versions, List<Membership> memberships) {
        var onlyMoved = new ArrayList<UUID>();
        for (var membership : memberships) {
            clusters.put(membership.subject(), membership.cluster());
            for (var record : recordsOfMoved.getOrDefault(membership.subject(), Set.of())) {
                if (!versions.containsKey(record)) {
                    onlyMoved.add(record);
                }
            }
        }
        versions.forEach((record, version) -> replace(record, open.get(record), version, position));
        for (var record : onlyMoved) {
            var before = open.get(record);
            replace(record, before, before == null ? null : before.version, position);
        }
    }

    private void replace(
            UUID record, @Nullable Open before, @Nullable Version after, long position) {
        var cluster = after == null ? null : clusterOf(after.subject);
        if (before != null && before.version == after && before.cluster.equals(cluster)) {
            return;
        }
        if (before != null) {
            open.remove(record);
            unindex(before.version);
            if (before.isStored()) {
                closings.add(new Closing(before.version, before.row, position));
            } else {
                ended.add(new Row(before.version, before.cluster, before.from, position));
            }
        }
        if (after != null && cluster != null) {
            open.put(record, new Open(after, cluster, position, NOT_STORED));
            index(after);
        }
    }

    private void index(Version version) {
        var records = recordsOfMoved.get(version.subject);
        if (records != null) {
            records.add(version.record);
        }
    }

    private void unindex(Version version) {
        var records = recordsOfMoved.get(version.subject);
        if (records != null) {
            records.remove(version.record);
        }
    }

    List<Closing> closings() {
        return closings;
    }

    /// All rows that began in the run.
    List<Row> rows() {
        var rows = new ArrayList<>(ended);
        for (var row : open.values()) {
            if (!row.isStored()) {
                rows.add(new Row(row.version, row.cluster, row.from, Schema.OPEN));
            }
        }
        return rows;
    }
}
