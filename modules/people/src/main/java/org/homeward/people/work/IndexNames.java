package org.homeward.people.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.Sealing;
import org.homeward.journal.Journal;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.Position;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.NameIndex.Entry;
import org.homeward.people.model.NamedRecords;
import org.homeward.people.model.NamedRecords.Named;

/// Builds the name index at the start from the sealed records, and keeps it up with acts of other
/// processes by position. What this process writes enters the index after each commit.
public final class IndexNames {
    private static final Logger LOG = System.getLogger("org.homeward.people");
    private static final Right READ_IDENTITY = Right.of(DataClass.I, Action.READ);
    private static final String PURPOSE = "name-index";
    private static final int PAGE = 2_000;
    private static final int ACTS = 200;

    private final NamedRecords records;
    private final IdentitySeals seals;
    private final Rights rights;
    private final Journal journal;
    private final NameIndex index;
    private Position seen = Position.NONE;

    public IndexNames(
            NamedRecords records,
            Sealing sealing,
            Rights rights,
            Journal journal,
            NameIndex index) {
        this.records = records;
        this.seals = new IdentitySeals(sealing);
        this.rights = rights;
        this.journal = journal;
        this.index = index;
    }

    /// Reads all records. The position is taken first: what is committed meanwhile is read twice,
    /// never missed.
    public synchronized void build() {
        var upTo = journal.latest();
        var grant = rights.forService(READ_IDENTITY, PURPOSE);
        grant.run(() -> takeInAll(grant));
        seen = upTo;
        LOG.log(Level.INFO, "event=name-index-built records={0} position={1}", index.size(), upTo);
    }

    private void takeInAll(Grant grant) {
        int last = 0;
        for (var page = records.after(last, PAGE);
                !page.isEmpty();
                page = records.after(last, PAGE)) {
            takeIn(grant, page);
            last = page.getLast().number();
        }
    }

    /// Takes in what was committed since the last call.
    public synchronized void catchUp() {
        if (journal.latest().compareTo(seen) <= 0) {
            return;
        }
        var grant = rights.forService(READ_IDENTITY, PURPOSE);
        for (var entries = journal.after(seen, ACTS);
                !entries.isEmpty();
                entries = journal.after(seen, ACTS)) {
            var acts = entries.stream().map(JournalEntry::act).toList();
            takeIn(grant, grant.opening(() -> records.writtenBy(acts)));
            seen = entries.getLast().position();
        }
    }

    private void takeIn(Grant grant, List<Named> page) {
        page.stream()
                .filter(named -> named.name() == null)
                .forEach(named -> index.remove(named.number(), named.revision()));
        opened(grant, page).forEach(index::put);
    }

    /// Opening is what takes time, so it is spread over the processors; taking in is not.
    private List<Entry> opened(Grant grant, List<Named> page) {
        Stream<Named> wanted =
                page.parallelStream()
                        .filter(named -> named.name() != null)
                        .filter(named -> !index.has(named.number(), named.revision()));
        return wanted.map(named -> entry(grant, named)).toList();
    }

    private Entry entry(Grant grant, Named named) {
        var birth = seals.openBirthDate(grant, named);
        return new Entry(
                named.number(),
                named.revision(),
                named.side(),
                named.agency(),
                seals.openName(grant, named),
                seals.openOtherName(grant, named),
                birth.map(date -> OptionalInt.of(date.first().getYear()))
                        .orElse(OptionalInt.empty()));
    }
}
