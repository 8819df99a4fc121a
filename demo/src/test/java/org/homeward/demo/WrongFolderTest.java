package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.KeystoreProblem;
import org.homeward.access.web.Paces;
import org.homeward.app.Refusals;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.base.Period;
import org.homeward.database.Database;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.ModuleSchema;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.store.SqlJournal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An instance that is started on what is not its own: another country's data, another's keys, data
/// of a newer program, a folder somebody works on. Each is refused, and the data stays as it was.
class WrongFolderTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir static Path folder;
    private static Settings own;
    private static long identified;

    @BeforeAll
    static void load() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        own = settings("farland", "keys");
        identified = identified();
    }

    private static Settings settings(String country, String keys) {
        return Settings.demo(country, 0, HOME).in(folder.resolve("data"), folder.resolve(keys));
    }

    /// As production opens it.
    private static Settings real(Settings demo) {
        return new Settings(
                InstanceKind.PRODUCTION,
                demo.country(),
                demo.data(),
                demo.keys(),
                demo.packs(),
                0,
                demo.address(),
                demo.databaseUrl(),
                demo.largestFile(),
                Paces.USUAL,
                demo.token(),
                demo.sessions(),
                demo.secondFactor(),
                demo.provider());
    }

    private static long identified() {
        try (var rooms = DemoCountry.open(own, (_, _) -> {})) {
            var pack = rooms.foundation().pack();
            var period = Period.of("2018..2021");
            return rooms.counts()
                    .table(
                            FigureRequest.of(
                                    pack.figureDefinition("victims-identified").orElseThrow(),
                                    period,
                                    rooms.foundation().journal().latest(),
                                    new FigureRequest.Division(
                                            pack.units().regimeAt(period.last()).id(),
                                            Period.Step.YEAR)))
                    .total();
        }
    }

    @Test
    void dataOfAnotherCountryIsRefusedAndLeftAlone() throws IOException {
        var other = settings(otherCountry(), "keys");

        assertThatThrownBy(() -> DemoCountry.open(other, (_, _) -> {}))
                .satisfies(thrown -> said(thrown, "app.start.other_instance"));
        Files.delete(other.data().resolve("instance")); // somebody tries harder
        assertThatThrownBy(() -> DemoCountry.open(other, (_, _) -> {}))
                .isInstanceOf(SqlJournal.WrongInstance.class);
        assertThat(identified()).isEqualTo(identified);
    }

    private static String otherCountry() throws IOException {
        try (Stream<Path> packs = Files.list(HOME.resolve("packs"))) {
            return packs.filter(pack -> Files.exists(pack.resolve("units.csv")))
                    .map(pack -> pack.getFileName().toString())
                    .filter(pack -> !pack.equals("farland"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void keysOfAnotherInstanceAreRefusedAndLeftAlone() throws IOException {
        var other = settings("farland", "other-keys");
        Files.createDirectories(other.keys());
        var strange = folder.resolve("strange");
        try (var rooms =
                DemoCountry.open(
                        Settings.demo("farland", 0, HOME)
                                .in(strange, folder.resolve("strange-keys")),
                        (_, _) -> {})) {
            assertThat(rooms.foundation().journal().latest().value()).isPositive();
        }
        try (var files = Files.list(folder.resolve("strange-keys"))) {
            for (var file : files.toList()) {
                Files.copy(file, other.keys().resolve(file.getFileName()));
            }
        }

        assertThatThrownBy(() -> DemoCountry.open(other, (_, _) -> {}))
                .satisfies(it -> said(it, "app.start.keystore_other"));
        assertThat(identified()).isEqualTo(identified);
    }

    @Test
    void dataWithoutItsKeysIsRefusedAndNoNewKeysAreMade() {
        var lost = settings("farland", "lost-keys");

        assertThatThrownBy(() -> DemoCountry.open(lost, (_, _) -> {}))
                .satisfies(it -> said(it, "app.start.keystore_missing"));
        assertThat(lost.keys().resolve("keystore")).doesNotExist();
    }

    @Test
    void aFolderSomebodyWorksOnIsRefused() {
        try (var _ = DemoCountry.open(own, (_, _) -> {})) {
            assertThatThrownBy(() -> DemoCountry.open(own, (_, _) -> {}))
                    .isInstanceOfSatisfying(
                            KeystoreProblem.class,
                            it -> assertThat(it.reason()).isEqualTo(KeystoreProblem.Reason.IN_USE));
        }
    }

    @Test
    void dataOfANewerProgramIsRefusedAndLeftAlone() throws SQLException {
        history(
                "insert into facts.flyway_schema_history values (999, '999', 'later', 'SQL',"
                        + " 'V999__later.sql', 1, 'x', now(), 1, true)");

        assertThatThrownBy(() -> DemoCountry.open(own, (_, _) -> {}))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        it ->
                                assertThat(it.reason())
                                        .isEqualTo(DatabaseUnavailable.Reason.OTHER_SCHEMA))
                .hasMessageContaining("V999__later.sql");

        history("delete from facts.flyway_schema_history where installed_rank = 999");
        assertThat(identified()).isEqualTo(identified);
    }

    /// As the owner, which no program of ours is while it works.
    private static void history(String sql) throws SQLException {
        try (var server =
                        EmbeddedPostgres.start(
                                EmbeddedPostgres.Settings.in(own.data().resolve("postgres")),
                                new SecureRandom());
                var owner =
                        DriverManager.getConnection(
                                server.address().url(),
                                server.address().owner().user(),
                                server.address().owner().password());
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aDemonstrationPutsNothingIntoTheDataOfARealInstance() throws SQLException {
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("real"), folder.resolve("real-keys"));
        try (var server =
                EmbeddedPostgres.start(
                        EmbeddedPostgres.Settings.in(settings.data().resolve("postgres")),
                        new SecureRandom())) {
            found(server, real(settings));
        }
        copyKeys(settings);

        assertThatThrownBy(() -> DemoCountry.open(settings, (_, _) -> {}))
                .isInstanceOf(SqlJournal.WrongInstance.class);
        assertThat(schemasOf(settings)).doesNotContain("demo").contains("journal");
    }

    private static void found(EmbeddedPostgres server, Settings settings) {
        var schemas = List.of(ModuleSchema.of("journal"));
        try (var database =
                Database.open(server.address(), schemas, Clock.systemUTC(), new SecureRandom())) {
            SqlJournal.open(
                    database.client("journal"),
                    database.transactions(),
                    new SqlJournal.Surroundings(
                            Clock.systemUTC(), new SecureRandom(), ZoneOffset.UTC),
                    settings.kind(),
                    settings.country());
        }
    }

    private static void copyKeys(Settings to) {
        Keystore.forDemo(to.keys().resolve("keystore"), new SecureRandom());
    }

    private static List<String> schemasOf(Settings settings) throws SQLException {
        var names = new ArrayList<String>();
        try (var server =
                        EmbeddedPostgres.start(
                                EmbeddedPostgres.Settings.in(settings.data().resolve("postgres")),
                                new SecureRandom());
                var owner =
                        DriverManager.getConnection(
                                server.address().url(),
                                server.address().owner().user(),
                                server.address().owner().password());
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select nspname from pg_namespace")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void theRefusalIsPrintedInTheLanguageAskedForAndInAllWhereNobodyAsked() {
        System.setProperty("homeward.home", HOME.toString());
        var arguments = List.of("--country", "nowhere", "--load-only");

        assertThat(printed(arguments)).contains("There is no country pack 'nowhere'");
        assertThat(
                        printed(
                                        Stream.concat(
                                                        arguments.stream(),
                                                        Stream.of("--language", "en"))
                                                .toList())
                                .lines())
                .hasSize(1);
        assertThat(printed(List.of("--shoe-size", "--language", "en")))
                .contains("does not know: --shoe-size");
        assertThat(printed(List.of("--port", "many", "--language", "en")))
                .contains("--port cannot be 'many'");
    }

    private static String printed(List<String> arguments) {
        var typed = arguments.toArray(String[]::new);
        var text = new StringWriter();
        var status = Refusals.on(new Demo(), typed).setErr(new PrintWriter(text)).execute(typed);
        assertThat(status).isPositive();
        return text.toString();
    }

    private static void said(Throwable thrown, String key) {
        assertThat(thrown).isInstanceOf(SettingsProblem.class);
        assertThat(((SettingsProblem) thrown).problem().key()).isEqualTo(key);
    }
}
