package org.homeward.people.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.Reading;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.Sealing;
import org.homeward.journal.ActId;
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
    private final Readings readings;
    private final Rights rights;
    private final Journal journal;
    private final NameIndex index;
    private volatile Position seen = Position.NONE;

    public IndexNames(
            NamedRecords records,
            Sealing sealing,
            Rights rights,
            Journal journal,
            NameIndex index) {
        this.records = records;
        this.seals = new IdentitySeals(sealing);
        this.readings = sealing.readings();
        this.rights = rights;
        this.journal = journal;
        this.index = index;
    }

    /// Reads all records. The position is taken first: what is committed meanwhile is read twice,
    /// never missed.
    public synchronized void build() {
        var upTo = journal.latest();
        var look = served(0);
        reading().run(() -> takeInAll(look));
        seen = upTo;
        LOG.log(Level.INFO, "event=name-index-built records={0} position={1}", index.size(), upTo);
    }

    private void takeInAll(Reading look) {
        int last = 0;
        for (var page = records.after(last, PAGE);
                !page.isEmpty();
                page = records.after(last, PAGE)) {
            takeIn(look, page);
            last = page.getLast().number();
        }
    }

    /// Takes in what was committed since the last call.
    public void catchUp() {
        var latest = journal.latest();
        if (latest.compareTo(seen) > 0) {
            catchUp(latest);
        }
    }

    /// Whoever waited for another to take in what is new finds it done.
    private synchronized void catchUp(Position latest) {
        while (latest.compareTo(seen) > 0) {
            var entries = journal.after(seen, ACTS);
            if (entries.isEmpty()) {
                return;
            }
            var acts = entries.stream().map(JournalEntry::act).toList();
            reading().run(() -> takeInWrittenBy(acts));
            seen = entries.getLast().position();
        }
    }

    private void takeInWrittenBy(List<ActId> acts) {
        var written = records.writtenBy(acts);
        if (written.isEmpty()) {
            return;
        }
        var look = served(written.size());
        for (int from = 0; from < written.size(); from += PAGE) {
            int to = Math.min(written.size(), from + PAGE);
            takeIn(look, records.of(written.subList(from, to)));
        }
    }

    private Reading served(int records) {
        return readings.served(reading(), records);
    }

    private Grant reading() {
        return rights.forService(READ_IDENTITY, PURPOSE);
    }

    private void takeIn(Reading look, List<Named> page) {
        page.stream()
                .filter(named -> named.name() == null)
                .forEach(named -> index.remove(named.number(), named.revision()));
        opened(look, page).forEach(index::put);
    }

    /// Opening is what takes time, so it is spread over the processors; taking in is not.
    private List<Entry> opened(Reading look, List<Named> page) {
        Stream<Named> wanted =
                page.parallelStream()
                        .filter(named -> named.name() != null)
                        .filter(named -> !index.has(named.number(), named.revision()));
        return wanted.flatMap(named -> unlessErased(look, named)).toList();
    }

    private Stream<Entry> unlessErased(Reading look, Named named) {
        try {
            return Stream.of(entry(look, named));
        } catch (ErasedRecord _) {
            index.remove(named.number(), Integer.MAX_VALUE);
            return Stream.empty();
        }
    }

    private Entry entry(Reading look, Named named) {
        var birth = seals.openBirthDate(look, named);
        return new Entry(
                named.number(),
                named.revision(),
                named.side(),
                named.agency(),
                seals.openName(look, named),
                seals.openOtherName(look, named),
                birth.map(date -> OptionalInt.of(date.first().getYear()))
                        .orElse(OptionalInt.empty()));
    }
}
