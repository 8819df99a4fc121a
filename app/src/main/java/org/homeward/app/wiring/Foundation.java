package org.homeward.app.wiring;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
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
import org.homeward.access.keys.KeyedAccountSecrets;
import org.homeward.access.keys.KeyedPseudonyms;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.PersonSealing;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.store.SqlKeystoreMark;
import org.homeward.access.work.BindKeystore;
import org.homeward.access.work.RotateKeys;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Database;
import org.homeward.database.DatabaseAddress;
import org.homeward.database.ModuleSchema;
import org.homeward.database.Schemas;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.homeward.figures.store.SqlDefinitions;
import org.homeward.figures.work.KeepDefinitions;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Verification;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.Sequencing;
import org.homeward.journal.store.SqlJournal;
import org.homeward.journal.store.SqlReadJournal;
import org.homeward.journal.store.VerifyJournal;
import org.homeward.journal.store.VerifyReads;
import org.homeward.packs.CountryPack;

/// What every room stands on: the country pack, PostgreSQL, the keys, the journal, the rights.
public final class Foundation implements AutoCloseable {
    /// The instance itself, where nobody else acts: it binds its keystore and builds its indexes.
    public static final Actor INSTANCE =
            new Actor(new UserId(new UUID(0, 1)), new AgencyId("homeward"), Set.of());

    private static final List<ModuleSchema> SCHEMAS =
            List.of(
                            "journal",
                            "access",
                            "facts",
                            "people",
                            "intake",
                            "protection",
                            "justice",
                            "figures")
                    .stream()
                    .map(ModuleSchema::of)
                    .toList();

    private final Settings settings;
    private final CountryPack pack;
    private final Optional<EmbeddedPostgres> server;
    private final Database database;
    private final Keystore keystore;
    private final PersonSealing sealing;
    private final SqlJournal journal;
    private final CheckpointFile checkpoints;
    private final SqlReadJournal reads;
    private final CheckpointFile readCheckpoints;
    private final Clock clock;
    private final SecureRandom random;
    private final Matrix matrix;

    /// What a module that production does not have may add: schemas of its own, and another
    /// sequencing while a demonstration is replayed.
    public record Extension(List<ModuleSchema> schemas, SequencingOf sequencing) {
        public Extension {
            schemas = List.copyOf(schemas);
        }
    }

    /// Makes the sequencing of an opened database; empty for the ordinary one.
    public interface SequencingOf {
        Optional<Sequencing> of(Database database);
    }

    private Foundation(
            Settings settings, CountryPack pack, Stores stores, Journals journals, Clock clock) {
        this.settings = settings;
        this.pack = pack;
        this.server = stores.server();
        this.database = stores.database();
        this.keystore = stores.keystore();
        this.sealing = stores.sealing();
        this.random = stores.random();
        this.journal = journals.acts();
        this.reads = journals.reads();
        this.clock = clock;
        this.matrix = MatrixFile.load();
        this.checkpoints =
                new CheckpointFile(
                        settings.keys().resolve("checkpoint"),
                        keystore.checkpoints(origin()),
                        journal);
        this.readCheckpoints =
                new CheckpointFile(
                        settings.keys().resolve("checkpoint-reads"),
                        keystore.checkpoints(origin() + "/reads"),
                        reads);
    }

    private record Journals(SqlJournal acts, SqlReadJournal reads) {}

    private record Stores(
            Optional<EmbeddedPostgres> server,
            Database database,
            Keystore keystore,
            PersonSealing sealing,
            SecureRandom random) {}

    public static Foundation open(Settings settings, Clock clock) {
        return open(settings, clock, new Extension(List.of(), _ -> Optional.empty()));
    }

    public static Foundation open(Settings settings, Clock clock, Extension extension) {
        var pack = CountryPack.load(settings.packs(), settings.country(), ProductWords.modules());
        var mark = new InstanceMark(settings.data());
        mark.refuseOther(settings.kind(), pack.id());
        mark.prepareFolder();
        var random = new SecureRandom();
        var keystore = KeysFolder.of(settings).openOrCreate(random);
        var opened = new ArrayList<Runnable>();
        try {
            var keyLog = KeysFolder.of(settings).openPersonKeys(keystore);
            opened.add(keyLog::close);
            var server = server(settings, random);
            server.ifPresent(it -> opened.add(it::close));
            var address = ExternalDatabase.address(settings, server);
            var database = database(settings, pack, address, random, extension);
            opened.add(database::close);
            var journal = journal(settings, pack, database, clock, random, extension);
            bindKeystore(settings, journal, database, keystore);
            new KeepDefinitions(journal, new SqlDefinitions(database.client("figures")))
                    .handle(INSTANCE, pack.figureDefinitions());
            mark.write(settings.kind(), pack.id());
            var reads =
                    SqlReadJournal.open(
                            database.apart("journal"), database.client("journal"), random);
            opened.add(reads::close);
            var sealing = new PersonSealing(keystore, keyLog, new Readings(reads), random, clock);
            sealing.eraseAgain();
            sealing.finishRotation(new RotateKeys(journal, sealing).told(INSTANCE));
            return new Foundation(
                    settings,
                    pack,
                    new Stores(server, database, keystore, sealing, random),
                    new Journals(journal, reads),
                    clock);
        } catch (RuntimeException | Error failure) {
            closeAll(opened, failure);
            throw failure;
        }
    }

    /// Schemas that production does not have come only after the data was seen to be a
    /// demonstration's; otherwise opening the wrong folder would leave them in it.
    ///
    /// What the database is told lasts by the machine's clock, whatever the instance goes by.
    private static Database database(
            Settings settings,
            CountryPack pack,
            DatabaseAddress address,
            SecureRandom random,
            Extension extension) {
        var clock = Clock.systemUTC();
        if (extension.schemas().isEmpty()) {
            return Database.open(address, SCHEMAS, clock, random);
        }
        try (var plain = Database.open(address, SCHEMAS, clock, random)) {
            SqlJournal.refuseOther(plain.client("journal"), settings.kind(), pack.id());
        }
        new Schemas(address).install(extension.schemas());
        var schemas = new ArrayList<>(SCHEMAS);
        schemas.addAll(extension.schemas());
        return Database.connect(address, schemas, clock, random);
    }

    private static Optional<EmbeddedPostgres> server(Settings settings, SecureRandom random) {
        return settings.databaseUrl().isPresent()
                ? Optional.empty()
                : Optional.of(
                        EmbeddedPostgres.start(
                                EmbeddedPostgres.Settings.in(settings.data().resolve("postgres")),
                                random));
    }

    private static SqlJournal journal(
            Settings settings,
            CountryPack pack,
            Database database,
            Clock clock,
            SecureRandom random,
            Extension extension) {
        var surroundings = AroundTheJournal.of(database, pack, clock, random);
        var client = database.client("journal");
        return extension
                .sequencing()
                .of(database)
                .map(
                        sequencing ->
                                SqlJournal.open(
                                        client,
                                        database.transactions(),
                                        sequencing,
                                        surroundings,
                                        settings.kind(),
                                        pack.id()))
                .orElseGet(
                        () ->
                                SqlJournal.open(
                                        client,
                                        database.transactions(),
                                        surroundings,
                                        settings.kind(),
                                        pack.id()));
    }

    private static void bindKeystore(
            Settings settings, Journal journal, Database database, Keystore keystore) {
        var outcome =
                new BindKeystore(journal, new SqlKeystoreMark(database.client("access")))
                        .handle(INSTANCE, keystore.id());
        if (outcome == BindKeystore.Outcome.OTHER_KEYSTORE) {
            throw new SettingsProblem("keystore_other", settings.keys().resolve("keystore"));
        }
    }

    /// Closes what was opened before a start failed; the first failure is what people need to see.
    static void closeAll(List<Runnable> closers, Throwable failure) {
        for (var closer : closers.reversed()) {
            try {
                closer.run();
            } catch (IllegalStateException e) {
                failure.addSuppressed(e);
            }
        }
    }

    public Settings settings() {
        return settings;
    }

    public CountryPack pack() {
        return pack;
    }

    public Database database() {
        return database;
    }

    /// The database's server where it is our own.
    public Optional<EmbeddedPostgres> server() {
        return server;
    }

    public Keystore keystore() {
        return keystore;
    }

    public SqlJournal journal() {
        return journal;
    }

    /// Where the journal is signed.
    public CheckpointFile checkpoints() {
        return checkpoints;
    }

    /// Who looked at whose sealed data.
    public SqlReadJournal reads() {
        return reads;
    }

    /// Where the journal of reads is signed.
    public CheckpointFile readCheckpoints() {
        return readCheckpoints;
    }

    /// Says on the console when the journal is not the one that was signed. People are helped all
    /// the same: a register that refuses to open at night would hurt the wrong ones.
    public void warnOfOtherJournal(PrintStream console) {
        var standing = checkpoints.sign();
        if (standing != CheckpointFile.Standing.CONTINUES) {
            console.println(
                    "WARNING: the journal is not the one that was signed ("
                            + standing
                            + "). See the operator's page of the handbook: verify.");
        }
    }

    /// Works the journal of reads out again.
    public VerifyReads verifyReads() {
        return new VerifyReads(database);
    }

    /// Works the journal out again from the data of all rooms.
    ///
    /// @param signed what the tree must be a continuation of
    public Verification verifyJournal(List<Checkpoint> signed) {
        return verifying(verify -> verify.handle(signed));
    }

    /// Works some acts out again from the data of all rooms, up to the signed tree.
    public Verification verifyActs(Set<ActId> acts, Checkpoint signed) {
        return verifying(verify -> verify.handle(acts, journal, signed));
    }

    private Verification verifying(Function<VerifyJournal, Verification> work) {
        var rooms =
                SCHEMAS.stream()
                        .map(ModuleSchema::name)
                        .filter(name -> !name.equals("journal"))
                        .toList();
        var rights = rights();
        var everyRow =
                Stream.of(DataClass.I, DataClass.L, DataClass.P, DataClass.J)
                        .map(it -> rights.forService(Right.of(it, Action.READ), "verification"))
                        .toList();
        return Grant.opening(everyRow, () -> work.apply(new VerifyJournal(database, rooms)));
    }

    /// Names the journal of this instance for good, wherever its checkpoints go.
    public String origin() {
        return KeysFolder.of(settings).origin(keystore);
    }

    public Clock clock() {
        return clock;
    }

    public SecureRandom random() {
        return random;
    }

    public Matrix matrix() {
        return matrix;
    }

    public MatrixRights rights() {
        return new MatrixRights(matrix, clock);
    }

    public PersonSealing sealing() {
        return sealing;
    }

    public KeyedPseudonyms pseudonyms() {
        return new KeyedPseudonyms(keystore);
    }

    /// Seals what proves who a user is.
    public KeyedAccountSecrets accountSecrets() {
        return new KeyedAccountSecrets(pseudonyms());
    }

    /// A random id that nobody can guess (UUID version 4).
    public UUID randomId() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    public Path chronicleFile() {
        return settings.data().resolve("chronicle").resolve("chronicle.duckdb");
    }

    @Override
    public void close() {
        checkpoints.signIfPossible();
        readCheckpoints.signIfPossible();
        reads.close();
        database.close();
        sealing.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
