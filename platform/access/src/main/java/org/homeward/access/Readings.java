package org.homeward.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.journal.Look;
import org.homeward.journal.Look.Kind;
import org.homeward.journal.ReadJournal;

/// Journals looks into sealed data before anything is opened. Where that fails, nothing opens.
public final class Readings {
    private final ReadJournal journal;

    public Readings(ReadJournal journal) {
        this.journal = journal;
    }

    /// The holder of the grant opens these records.
    public Reading of(Grant grant, Collection<UUID> records) {
        return shown(grant, grant, records);
    }

    /// A service opens these records and shows them to somebody who may see less than it does, such
    /// as names to one who sees them masked.
    ///
    /// @param reader who is shown something, by the right to see it
    /// @param opening the service's grant, or the reader's own
    public Reading shown(Grant reader, Grant opening, Collection<UUID> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a look is at some record");
        }
        journal.write(
                records.stream()
                        .distinct()
                        .map(record -> look(Kind.OPENED, reader, Optional.of(record), 1))
                        .toList());
        return new Reading(opening, Set.copyOf(records));
    }

    /// A service of the instance opens whatever its purpose needs, as long as its grant holds.
    /// Nobody
    /// is shown anything.
    ///
    /// @param records how many it is about to open; 0 where it cannot say
    public Reading served(Grant service, int records) {
        if (!service.isForService()) {
            throw new NotAllowed();
        }
        journal.write(List.of(look(Kind.SERVED, service, Optional.empty(), records)));
        return new Reading(service, Set.of());
    }

    /// Somebody searched; what was typed is kept nowhere.
    ///
    /// @param hits how many there were, shown or not
    public void lookedUp(Grant reader, int hits) {
        lookingUp(reader, hits).await();
    }

    /// As [#lookedUp], for a search that goes on meanwhile. Its end is to be awaited before
    /// anything is shown.
    public ReadJournal.Begun lookingUp(Grant reader, int hits) {
        return journal.begin(List.of(look(Kind.LOOKED_UP, reader, Optional.empty(), hits)));
    }

    private static Look look(Kind kind, Grant reader, Optional<UUID> record, int count) {
        return new Look(
                kind,
                reader.user(),
                reader.agency(),
                reader.right().toString(),
                reader.purpose(),
                record,
                count);
    }
}
