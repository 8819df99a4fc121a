package org.homeward.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.access.Pseudonyms;
import org.homeward.base.AgencyId;
import org.homeward.intake.Register.Before;
import org.homeward.intake.Register.Change;
import org.homeward.intake.Register.Fate;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.Register.Written;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.jspecify.annotations.Nullable;

/// The records of one register as revisions, each by the file that brought it.
///
/// Sealed columns are not kept here: of each only a keyed fingerprint stands in the row, enough to
/// see that it changed. Rows are compared by what they say, so the same content is no revision.
public final class Ledger {
    private static final int FINGERPRINT = 8;
    private static final int TAKEN_BACK_AT_ONCE = 4_000;

    /// Where a sealed column was empty.
    private static final byte[] NO_PRINT = new byte[FINGERPRINT];

    /// One revision of a record.
    ///
    /// @param content the revision that first said this; another one only where a file was taken
    ///     back
    /// @param file the file that says this
    /// @param live whether the record holds; a record that was ended keeps its last content
    /// @param values kept and derived columns by name, as text
    public record Entry(
            UUID record,
            int revision,
            int content,
            UUID file,
            AgencyId agency,
            String recordNumber,
            boolean live,
            byte[] fingerprints,
            Map<String, String> values) {
        public Entry {
            values = Map.copyOf(values);
        }

        public Optional<String> value(String column) {
            return Optional.ofNullable(values.get(column));
        }

        Entry following(Entry newest, boolean holds) {
            return new Entry(
                    record,
                    newest.revision + 1,
                    content,
                    file,
                    agency,
                    recordNumber,
                    holds,
                    fingerprints,
                    values);
        }

        @Override
        public String toString() {
            return "Entry[" + record + ", " + revision + "]";
        }
    }

    /// A row beside what is known of its record.
    ///
    /// @param known the newest revision, absent for a new record
    public record Compared(Row row, Optional<Entry> known, Fate fate, List<Change> changes) {
        public Compared {
            changes = List.copyOf(changes);
        }

        /// Whether the row's content is to be written.
        public boolean isKept() {
            return fate == Fate.CREATED || fate == Fate.REVISED;
        }

        public boolean ends() {
            return fate == Fate.WITHDRAWN;
        }

        public Finding finding() {
            return new Finding(row.line(), fate, changes, List.of());
        }
    }

    /// A record that changes because a file is taken back.
    ///
    /// @param after what holds from now on; not live when nothing else speaks for the record
    /// @param acts the acts that wrote the record up to what `after` restores
    public record TakenBack(Entry before, Entry after, Set<ActId> acts) {
        public TakenBack {
            acts = Set.copyOf(acts);
        }
    }

    private final Revisions revisions;
    private final List<Column> kept;
    private final List<Column> withheld;
    private final List<String> order;
    private final Pseudonyms pseudonyms;
    private final Supplier<UUID> ids;
    private final String scope;

    /// @param ids random ids for new records
    public Ledger(Revisions revisions, Pseudonyms pseudonyms, Supplier<UUID> ids) {
        this.revisions = revisions;
        this.pseudonyms = pseudonyms;
        this.ids = ids;
        this.scope = revisions.layout().table() + '/';
        this.kept = revisions.layout().kept();
        this.withheld = revisions.layout().withheld();
        this.order = revisions.layout().columns().stream().map(Column::name).toList();
    }

    /// Sets rows beside what is known; in the order given.
    public List<Compared> compare(AgencyId agency, List<Row> rows) {
        var numbers = rows.stream().map(Row::recordNumber).toList();
        var known = revisions.newest(agency, numbers);
        return rows.stream().map(row -> compare(row, known.get(row.recordNumber()))).toList();
    }

    private Compared compare(Row row, @Nullable Entry known) {
        if (row.yes("withdrawn")) {
            boolean ends = known != null && known.live();
            return new Compared(
                    row,
                    Optional.ofNullable(known),
                    ends ? Fate.WITHDRAWN : Fate.UNCHANGED,
                    List.of());
        }
        if (known == null) {
            return new Compared(row, Optional.empty(), Fate.CREATED, List.of());
        }
        var changes = new ArrayList<Change>();
        for (var column : kept) {
            var before = known.values().get(column.name());
            if (!Objects.equals(before, row.cells().get(column.name()))) {
                changes.add(
                        new Change(
                                column.name(),
                                before == null ? new Before.Nothing() : new Before.Said(before)));
            }
        }
        byte[] fingerprints = fingerprints(known.record(), row);
        for (int at = 0; at < withheld.size(); at++) {
            int from = at * FINGERPRINT;
            int to = from + FINGERPRINT;
            if (!Arrays.equals(known.fingerprints(), from, to, fingerprints, from, to)) {
                boolean empty =
                        Arrays.equals(known.fingerprints(), from, to, NO_PRINT, 0, FINGERPRINT);
                changes.add(
                        new Change(
                                withheld.get(at).name(),
                                empty ? new Before.Nothing() : new Before.Sealed()));
            }
        }
        if (!known.live()) {
            changes.add(new Change("withdrawn", new Before.Said("yes")));
        }
        changes.sort(Comparator.comparingInt(change -> order.indexOf(change.column())));
        return new Compared(
                row,
                Optional.of(known),
                changes.isEmpty() ? Fate.UNCHANGED : Fate.REVISED,
                changes);
    }

    /// How many rows have which fate.
    public static Written counts(List<Compared> compared) {
        return Written.of(compared.stream().map(Compared::fate).toList());
    }

    /// The revision that a row makes of its record.
    ///
    /// @param derived values of the layout's derived columns
    public Entry next(Compared compared, AgencyId agency, UUID file, Map<String, String> derived) {
        var row = compared.row();
        if (compared.ends()) {
            var known = compared.known().orElseThrow();
            int revision = known.revision() + 1;
            return new Entry(
                    known.record(),
                    revision,
                    revision,
                    file,
                    agency,
                    known.recordNumber(),
                    false,
                    known.fingerprints(),
                    known.values());
        }
        var values = new HashMap<>(derived);
        for (var column : kept) {
            row.text(column.name()).ifPresent(text -> values.put(column.name(), text));
        }
        UUID record = compared.known().map(Entry::record).orElseGet(ids);
        int revision = compared.known().map(known -> known.revision() + 1).orElse(1);
        return new Entry(
                record,
                revision,
                revision,
                file,
                agency,
                row.recordNumber(),
                true,
                fingerprints(record, row),
                values);
    }

    /// Adds revisions in the act's transaction.
    public void add(Recording recording, List<Entry> entries) {
        if (!entries.isEmpty()) {
            revisions.add(recording, entries);
        }
    }

    /// Says that a file bears out the records which its rows name and which it did not revise.
    public void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
        var numbers = rows.stream().map(Row::recordNumber).toList();
        var borneOut =
                revisions.newest(agency, numbers).values().stream()
                        .filter(entry -> !entry.file().equals(file))
                        .toList();
        if (!borneOut.isEmpty()) {
            revisions.confirm(recording, file, borneOut);
        }
    }

    /// Takes a file back and works out which records change by it; their new revisions are written.
    ///
    /// A revision holds as long as its file, or another file that confirmed it, was not taken back.
    ///
    /// @param following what else has to change with them, for some thousands of them at a time,
    ///     since a file may have a million rows; answers with what it did
    public Written takeBack(
            Recording recording, UUID file, Function<List<TakenBack>, Written> following) {
        revisions.markTakenBack(recording, file);
        var records = revisions.touchedBy(file);
        var undone = Written.NOTHING;
        for (int from = 0; from < records.size(); from += TAKEN_BACK_AT_ONCE) {
            int to = Math.min(records.size(), from + TAKEN_BACK_AT_ONCE);
            var changes = takeBack(recording, records.subList(from, to));
            if (!changes.isEmpty()) {
                undone = undone.plus(following.apply(changes));
            }
        }
        return undone;
    }

    private List<TakenBack> takeBack(Recording recording, List<UUID> records) {
        var held = revisions.newestHeld(records);
        var changes = new ArrayList<TakenBack>();
        for (var newest : revisions.newest(records)) {
            var target = held.get(newest.record());
            if (target != null && target.content() == newest.content()) {
                continue;
            }
            if (target == null && !newest.live()) {
                continue;
            }
            var after =
                    target == null
                            ? newest.following(newest, false)
                            : target.following(newest, target.live());
            changes.add(new TakenBack(newest, after, Set.of()));
        }
        add(recording, changes.stream().map(TakenBack::after).toList());
        return withActs(changes, held);
    }

    private List<TakenBack> withActs(List<TakenBack> changes, Map<UUID, Entry> held) {
        var records = changes.stream().map(change -> change.before().record()).toList();
        var acts = revisions.acts(records);
        return changes.stream()
                .map(
                        change -> {
                            var target = held.get(change.before().record());
                            int last = target == null ? 0 : target.revision();
                            var until = new HashSet<ActId>();
                            acts.getOrDefault(change.before().record(), List.of()).stream()
                                    .limit(last)
                                    .forEach(until::add);
                            return new TakenBack(change.before(), change.after(), until);
                        })
                .toList();
    }

    private byte[] fingerprints(UUID record, Row row) {
        byte[] prints = new byte[withheld.size() * FINGERPRINT];
        for (int at = 0; at < withheld.size(); at++) {
            String name = withheld.get(at).name();
            String text = row.cells().get(name);
            if (text != null) {
                byte[] value = text.getBytes(StandardCharsets.UTF_8);
                byte[] source =
                        ByteBuffer.allocate(16 + value.length)
                                .putLong(record.getMostSignificantBits())
                                .putLong(record.getLeastSignificantBits())
                                .put(value)
                                .array();
                byte[] hash = pseudonyms.hash(scope + name, source);
                System.arraycopy(hash, 0, prints, at * FINGERPRINT, FINGERPRINT);
            }
        }
        return prints;
    }
}
