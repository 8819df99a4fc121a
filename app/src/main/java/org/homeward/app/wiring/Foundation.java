package org.homeward.app.wiring;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.Matrix;
import org.homeward.access.MatrixRights;
import org.homeward.access.keys.KeyedAccountSecrets;
import org.homeward.access.keys.KeyedPseudonyms;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.PersonKeyLog;
import org.homeward.access.keys.PersonSealing;
import org.homeward.access.keys.Protection;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.store.SqlKeystoreMark;
import org.homeward.access.work.BindKeystore;
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
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.Sequencing;
import org.homeward.journal.store.SqlJournal;
import org.homeward.journal.store.VerifyJournal;
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
    private final PersonKeyLog keyLog;
    private final SqlJournal journal;
    private final CheckpointFile checkpoints;
    private final Clock clock;
    private final SecureRandom random;
    private final Matrix matrix;

    /// What a module that production does not have may add: schemas of its own, and another
    /// sequencing
    /// while a demonstration is replayed.
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
            Settings settings, CountryPack pack, Stores stores, SqlJournal journal, Clock clock) {
        this.settings = settings;
        this.pack = pack;
        this.server = stores.server();
        this.database = stores.database();
        this.keystore = stores.keystore();
        this.keyLog = stores.keyLog();
        this.random = stores.random();
        this.journal = journal;
        this.clock = clock;
        this.matrix = MatrixFile.load();
        this.checkpoints =
                new CheckpointFile(
                        settings.keys().resolve("checkpoint"),
                        keystore.checkpoints(origin()),
                        journal,
                        journal);
    }

    private record Stores(
            Optional<EmbeddedPostgres> server,
            Database database,
            Keystore keystore,
            PersonKeyLog keyLog,
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
        var keystore = keystore(settings, random);
        var opened = new ArrayList<Runnable>();
        try {
            var keyLog = PersonKeyLog.open(settings.keys().resolve("person-keys"), keystore);
            opened.add(keyLog::close);
            var server = server(settings, random);
            server.ifPresent(it -> opened.add(it::close));
            var database = database(settings, pack, address(settings, server), extension);
            opened.add(database::close);
            var journal = journal(settings, pack, database, clock, random, extension);
            bindKeystore(settings, journal, database, keystore);
            new KeepDefinitions(journal, new SqlDefinitions(database.client("figures")))
                    .handle(INSTANCE, pack.figureDefinitions());
            mark.write(settings.kind(), pack.id());
            return new Foundation(
                    settings,
                    pack,
                    new Stores(server, database, keystore, keyLog, random),
                    journal,
                    clock);
        } catch (RuntimeException | Error failure) {
            closeAll(opened, failure);
            throw failure;
        }
    }

    /// Schemas that production does not have come only after the data was seen to be a
    /// demonstration's; otherwise opening the wrong folder would leave them in it.
    private static Database database(
            Settings settings, CountryPack pack, DatabaseAddress address, Extension extension) {
        if (extension.schemas().isEmpty()) {
            return Database.open(address, SCHEMAS);
        }
        try (var plain = Database.open(address, SCHEMAS)) {
            SqlJournal.refuseOther(plain.client("journal"), settings.kind(), pack.id());
        }
        new Schemas(address).install(extension.schemas());
        var schemas = new ArrayList<>(SCHEMAS);
        schemas.addAll(extension.schemas());
        return Database.connect(address, schemas);
    }

    private static Optional<EmbeddedPostgres> server(Settings settings, SecureRandom random) {
        return settings.databaseUrl().isPresent()
                ? Optional.empty()
                : Optional.of(
                        EmbeddedPostgres.start(
                                EmbeddedPostgres.Settings.in(settings.data().resolve("postgres")),
                                random));
    }

    private static DatabaseAddress address(Settings settings, Optional<EmbeddedPostgres> server) {
        return server.map(EmbeddedPostgres::address)
                .orElseGet(() -> ExternalDatabase.address(settings.databaseUrl().orElseThrow()));
    }

    private static Keystore keystore(Settings settings, SecureRandom random) {
        var file = settings.keys().resolve("keystore");
        if (!Files.exists(file) && Files.exists(settings.data().resolve("postgres/cluster"))) {
            throw new SettingsProblem("keystore_missing", settings.data(), file);
        }
        if (settings.kind() == InstanceKind.DEMO) {
            return Keystore.forDemo(file, random);
        }
        var passphrase = System.getenv("HOMEWARD_PASSPHRASE");
        if (passphrase == null || passphrase.isBlank()) {
            throw new SettingsProblem("passphrase_missing");
        }
        var protection = new Protection.Passphrase(passphrase.toCharArray());
        return Files.exists(file)
                ? Keystore.open(file, protection, random)
                : Keystore.create(file, protection, random);
    }

    private static SqlJournal journal(
            Settings settings,
            CountryPack pack,
            Database database,
            Clock clock,
            SecureRandom random,
            Extension extension) {
        var surroundings = new SqlJournal.Surroundings(clock, random, pack.zone());
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

    public SqlJournal journal() {
        return journal;
    }

    /// Where the journal is signed.
    public CheckpointFile checkpoints() {
        return checkpoints;
    }

    /// Says on the console when the journal is not the one that was signed. People are helped all
    // the
    /// same: a register that refuses to open at night would hurt the wrong ones.
    public void warnOfOtherJournal(PrintStream console) {
        var standing = checkpoints.sign();
        if (standing != CheckpointFile.Standing.CONTINUES) {
            console.println(
                    "WARNING: the journal is not the one that was signed ("
                            + standing
                            + "). See the operator's page of the handbook: verify.");
        }
    }

    /// Works the journal out again from the data of all rooms.
    public VerifyJournal verifyJournal() {
        return new VerifyJournal(
                database,
                SCHEMAS.stream()
                        .map(ModuleSchema::name)
                        .filter(name -> !name.equals("journal"))
                        .toList());
    }

    /// Names the journal of this instance for good, wherever its checkpoints go.
    private String origin() {
        return "homeward/%s/%s/%s"
                .formatted(
                        pack.id(), settings.kind().name().toLowerCase(Locale.ROOT), keystore.id());
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
        return new PersonSealing(keystore, keyLog, random, clock);
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
        database.close();
        keyLog.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
