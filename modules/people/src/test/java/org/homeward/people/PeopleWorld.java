package org.homeward.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.MatrixRights;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.keys.KeyedPseudonyms;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.PersonKeyLog;
import org.homeward.access.keys.PersonSealing;
import org.homeward.access.store.MatrixFile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.journal.store.SqlReadJournal;
import org.homeward.people.model.ExactMatcher;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.NameIndex;
import org.homeward.people.store.SqlLinks;
import org.homeward.people.store.SqlNamedRecords;
import org.homeward.people.store.SqlPersonRecords;
import org.homeward.people.store.SqlShelves;
import org.homeward.people.work.IndexNames;
import org.homeward.people.work.RegisterOfPersons;
import org.homeward.people.work.RegisterOfPersons.Grouping;
import org.homeward.people.work.Vault;
import org.homeward.testkit.postgres.TestDatabase;

/// The whole module on a real database with real keys, and a small matrix of rights of its own.
public final class PeopleWorld implements AutoCloseable {
    private static final String MATRIX =
            """
            version: 1
            purposes: [test, linkage, oversight]
            roles:
              national:
                purposes: [test]
                I: [read national]
                L: [read national]
                P: [read national]
                J: [read national]
              protector:
                purposes: [test]
                I: [read own-unit]
                P: [read own-unit]
              masked:
                purposes: [test]
                I: [masked own-unit]
                P: [existence own-unit]
              reviewer:
                purposes: [linkage]
                I: [masked national, decide national]
              privacy-officer:
                purposes: [oversight]
                I: [decide own-unit]
              public:
                purposes: [test]
            separate: {}
            services:
              name-index:
                I: [read national]
              linkage:
                I: [read national, update national]
              import:
                I: [read national]
                L: [read national]
              erasure:
                I: [read national]
              test:
                P: [create national]
                J: [create national]
            """;

    public final TestDatabase database =
            TestDatabase.with(
                    ModuleSchema.of("journal"),
                    ModuleSchema.of("access"),
                    ModuleSchema.of("people"));
    public final TestJournal journal = new TestJournal(database.transactions());
    public final TestFacts facts = new TestFacts();
    public final MatrixRights rights = new MatrixRights(matrix(), Clock.systemUTC());
    public final SqlLinks links = new SqlLinks(database.client("people"));
    public final SqlShelves shelves = new SqlShelves(database.client("people"), Clock.systemUTC());
    public final NameIndex names = new NameIndex();
    public final Vault vault;
    public final Persons persons;
    public final SqlReadJournal reads;
    private final PersonKeyLog keys;
    private final Path folder;

    public PeopleWorld() {
        try {
            folder = Files.createTempDirectory("people-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var random = new SecureRandom();
        var keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        keys = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        database.client("journal")
                .sql("insert into journal.instance (kind, pack) values ('DEMO', 'farland')")
                .update();
        reads =
                SqlReadJournal.open(
                        database.database().apart("journal"), database.client("journal"), random);
        var sealing =
                new PersonSealing(keystore, keys, new Readings(reads), random, Clock.systemUTC());
        vault =
                new Vault(
                        new SqlPersonRecords(database.client("people"), database.transactions()),
                        new Fingerprints(new KeyedPseudonyms(keystore)),
                        sealing,
                        rights,
                        Clock.systemUTC());
        persons =
                new RegisterOfPersons(
                        vault,
                        new Grouping(links, facts),
                        new ExactMatcher(),
                        names,
                        UUID::randomUUID);
    }

    /// The index of another process, or of this one at its next start.
    public NameIndex freshIndex() {
        var fresh = new NameIndex();
        indexing(fresh).build();
        return fresh;
    }

    public SqlNamedRecords named() {
        return new SqlNamedRecords(database.client("people"));
    }

    public IndexNames indexing(NameIndex index) {
        return new IndexNames(named(), vault.sealing(), rights, journal, index);
    }

    public <T> T act(Function<Recording, T> work) {
        var occasion =
                new Occasion(
                        "file-published",
                        new UserId(new UUID(0, 1)),
                        new AgencyId("alpha"),
                        "import",
                        Optional.empty());
        return Grant.opening(
                Stream.of(DataClass.P, DataClass.J)
                        .map(side -> Right.of(side, Action.CREATE))
                        .map(right -> rights.forService(right, "test"))
                        .toList(),
                () -> journal.act(occasion, work));
    }

    public PersonReferences receive(Side side, Written person) {
        return receive(side, List.of(person)).getFirst();
    }

    public List<PersonReferences> receive(Side side, List<Written> written) {
        var received = written.stream().map(Written::received).toList();
        return act(recording -> persons.receive(recording, side, received));
    }

    public List<PersonReferences> victims(Written... written) {
        return receive(Side.PROTECTION, Arrays.asList(written));
    }

    public void withdraw(Side side, PersonReferences person) {
        act(
                recording -> {
                    persons.withdraw(recording, side, List.of(person.onSide()));
                    return side;
                });
    }

    /// Whether figures count the two as one person.
    public boolean areOne(PersonReferences one, PersonReferences other) {
        return facts.clusterOf(one).equals(facts.clusterOf(other));
    }

    public Actor actor(String role, String agency) {
        return new Actor(new UserId(new UUID(0, 2)), new AgencyId(agency), Set.of(role));
    }

    public Grant grant(String role, String agency, DataClass dataClass, Action action) {
        return rights.require(actor(role, agency), Right.of(dataClass, action), "test");
    }

    public Grant readsIdentity() {
        return grant("national", "alpha", DataClass.I, Action.READ);
    }

    @Override
    public void close() {
        reads.close();
        keys.close();
        database.close();
    }

    private static Matrix matrix() {
        return MatrixFile.read("test-matrix.yaml", new StringReader(MATRIX));
    }
}
