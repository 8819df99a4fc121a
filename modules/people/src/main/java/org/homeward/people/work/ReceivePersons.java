package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.base.AgencyId;
import org.homeward.journal.Recording;
import org.homeward.people.Identity;
import org.homeward.people.PersonReferences;
import org.homeward.people.ReceivedPerson;
import org.homeward.people.Side;
import org.homeward.people.model.Matcher.Changed;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.PersonRecords.Addition;
import org.homeward.people.model.PersonRecords.Revision;
import org.homeward.people.model.PersonRecords.RowIdentity;
import org.homeward.people.model.Registered;
import org.jspecify.annotations.Nullable;

/// Keeps persons' records as an agency sent them, and has what is new or changed matched.
final class ReceivePersons {
    private static final int BATCH = 2_000;

    /// Names of an act that wrote more rows are not held until its commit: the index reads them
    /// afterwards.
    private static final long MOST_HELD = 500_000;

    private final Vault vault;
    private final MatchChanged matching;
    private final NameIndex names;
    private final Supplier<UUID> randomIds;

    ReceivePersons(Vault vault, MatchChanged matching, NameIndex names, Supplier<UUID> randomIds) {
        this.vault = vault;
        this.matching = matching;
        this.names = names;
        this.randomIds = randomIds;
    }

    List<PersonReferences> handle(Recording recording, Side side, List<ReceivedPerson> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        vault.records().lock(side);
        var references = new ArrayList<PersonReferences>(persons.size());
        for (int from = 0; from < persons.size(); from += BATCH) {
            int to = Math.min(from + BATCH, persons.size());
            references.addAll(receive(recording, side, persons.subList(from, to)));
        }
        return List.copyOf(references);
    }

    /// Keeps known records as they once were.
    void again(Recording recording, Side side, List<Once> records) {
        if (!records.isEmpty()) {
            var writing = new Writing(side);
            records.forEach(writing::again);
            writing.write(recording);
        }
    }

    /// A known record with what it is to say again.
    record Once(Registered known, Identity identity) {}

    /// An agency and its own number of a record.
    private record RowKey(AgencyId agency, String recordNumber) {}

    private List<PersonReferences> receive(
            Recording recording, Side side, List<ReceivedPerson> persons) {
        var rows = new LinkedHashMap<RowKey, ReceivedPerson>();
        persons.forEach(
                person -> rows.put(new RowKey(person.agency(), person.recordNumber()), person));
        var written = new Writing(side);
        var references = written.compare(List.copyOf(rows.values()));
        if (!written.revisions.isEmpty()) {
            written.write(recording);
        }
        var byRow = new LinkedHashMap<RowKey, PersonReferences>();
        int at = 0;
        for (var row : rows.keySet()) {
            byRow.put(row, references.get(at++));
        }
        return persons.stream()
                .map(person -> new RowKey(person.agency(), person.recordNumber()))
                .map(byRow::get)
                .toList();
    }

    /// One batch on its way into the store.
    private final class Writing {
        private final Side side;
        private final List<Addition> additions = new ArrayList<>();
        private final List<Revision> revisions = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final Map<UUID, Integer> numbers = new LinkedHashMap<>();

        Writing(Side side) {
            this.side = side;
        }

        /// Finds out what is new or changed, and answers with the references in the order given.
        List<PersonReferences> compare(List<ReceivedPerson> persons) {
            var rows = persons.stream().map(this::rowIdentity).toList();
            var known = vault.records().find(side, rows);
            var references = new ArrayList<PersonReferences>(persons.size());
            for (int at = 0; at < persons.size(); at++) {
                references.add(compare(persons.get(at), rows.get(at), known.get(at)));
            }
            return references;
        }

        private RowIdentity rowIdentity(ReceivedPerson person) {
            return new RowIdentity(
                    person.agency(),
                    vault.fingerprints()
                            .ofRecordNumber(side, person.agency(), person.recordNumber()));
        }

        private PersonReferences compare(
                ReceivedPerson person, RowIdentity row, @Nullable Registered known) {
            var identity = person.identity();
            if (known == null) {
                var record = randomIds.get();
                var references = new PersonReferences(randomIds.get(), randomIds.get());
                vault.sealing().createKey(record, person.agency());
                additions.add(new Addition(record, row, references));
                revise(record, 1, person, vault.fingerprints().ofContent(record, identity));
                return references;
            }
            if (vault.isErased(known.record())) {
                return known.references(); // a file does not bring back who was erased
            }
            var content = vault.fingerprints().ofContent(known.record(), identity);
            if (!known.isPresent() || !Arrays.equals(content, known.contentHash())) {
                numbers.put(known.record(), known.number());
                revise(known.record(), known.revision() + 1, person, content);
            }
            return known.references();
        }

        void again(Once once) {
            var known = once.known();
            var content = vault.fingerprints().ofContent(known.record(), once.identity());
            numbers.put(known.record(), known.number());
            revise(
                    known.record(),
                    known.revision() + 1,
                    new ReceivedPerson(known.agency(), "", once.identity()),
                    content);
        }

        private void revise(UUID record, int revision, ReceivedPerson person, byte[] content) {
            var keys = vault.fingerprints().of(side, person.identity());
            var sealed = vault.seals().seal(record, person.identity());
            revisions.add(new Revision(record, revision, content, sealed, keys));
            changed.add(new Changed(record, person.agency(), person.identity(), keys));
        }

        void write(Recording recording) {
            var revised = List.copyOf(numbers.keySet());
            if (!additions.isEmpty()) {
                var added = vault.records().add(recording, side, additions);
                for (int at = 0; at < added.size(); at++) {
                    numbers.put(additions.get(at).record(), added.get(at));
                }
                vault.sealing().flush();
            }
            var before = revised.isEmpty() ? List.<Known>of() : vault.records().known(revised);
            vault.records().revise(recording, revisions);
            matching.match(recording, changed, revised, before);
            if (recording.rows() < MOST_HELD) {
                var entries = entries();
                vault.records().afterCommit(() -> entries.forEach(names::put));
            }
        }

        private List<NameIndex.Entry> entries() {
            var entries = new ArrayList<NameIndex.Entry>(revisions.size());
            for (int at = 0; at < revisions.size(); at++) {
                var revision = revisions.get(at);
                var identity = changed.get(at).identity();
                entries.add(
                        new NameIndex.Entry(
                                numbers.getOrDefault(revision.record(), 0),
                                revision.revision(),
                                side,
                                changed.get(at).agency(),
                                identity.name(),
                                identity.otherName(),
                                birthYear(identity)));
            }
            return entries;
        }
    }

    private static OptionalInt birthYear(Identity identity) {
        return identity.birthDate().stream().mapToInt(birth -> birth.first().getYear()).findFirst();
    }
}
