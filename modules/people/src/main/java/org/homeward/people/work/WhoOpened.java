package org.homeward.people.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal;
import org.homeward.people.Side;
import org.homeward.people.model.Registered;

/// Tells the agency that owns a record who looked at it, from whichever agency.
public final class WhoOpened {
    private final Vault vault;
    private final ReadJournal reads;

    public WhoOpened(Vault vault, ReadJournal reads) {
        this.vault = vault;
        this.reads = reads;
    }

    /// Whether the page is for this agency.
    ///
    /// @param owner of the record
    public static boolean isFor(AgencyId viewer, AgencyId owner) {
        return viewer.equals(owner);
    }

    /// The looks at a record before a position, newest first; empty where the searcher does not see
    /// the record or belongs to another agency than its owner.
    public Optional<List<ReadJournal.Entry>> handle(
            Searcher searcher, AgencyId viewer, Asked asked, int limit) {
        var ids = List.of(asked.onSide());
        return searcher.opening(() -> vault.records().byReference(asked.side(), ids)).stream()
                .filter(record -> searcher.covers(asked.side(), record.agency()))
                .filter(record -> isFor(viewer, record.agency()))
                .findFirst()
                .map(Registered::record)
                .map(record -> reads.at(record, before(asked), limit));
    }

    private Position before(Asked asked) {
        return asked.before().orElseGet(() -> new Position(reads.latest().value() + 1));
    }

    /// What is asked for.
    ///
    /// @param before a position in the journal of reads; the newest looks without it
    public record Asked(Side side, UUID onSide, Optional<Position> before) {}
}
