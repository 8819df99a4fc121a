package org.homeward.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.homeward.database.embedded.EmbeddedPostgres.Durability;
import org.homeward.database.embedded.EmbeddedPostgres.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir private static Path shared;
    @TempDir private Path temporary;
    private Settings settings;

    /// One set of data for all tests that want kept data and leave it as it was: making it takes
    /// most of the time.
    @BeforeAll
    static void makeData() throws IOException {
        PrivateFiles.setPermissions(shared, "rwx--x--x");
        EmbeddedPostgres.start(throwAway(shared), new SecureRandom()).close();
    }

    /// A plainer user may pass through, as below /var/lib.
    @BeforeEach
    void takeKeptData() throws IOException {
        PrivateFiles.setPermissions(temporary, "rwx--x--x");
        settings = throwAway(shared);
    }

    @Test
    void aFreshServerStartsAndKeepsItsDataItsPortAndItsPasswords() throws SQLException {
        settings = throwAway(temporary);
        var fresh = start();
        execute(fresh, "create table kept as select 'kept' as text");
        fresh.close();

        try (var again = start()) {
            assertThat(one(again, "select text from kept")).isEqualTo("kept");
            assertThat(again.address()).isEqualTo(fresh.address());
        }
    }

    @Test
    void itIsDurableAndSpeaksToThisComputerOnly() throws SQLException {
        settings = Settings.in(temporary.resolve("data"));
        try (var server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(server, "show unix_socket_directories")).isEmpty();
            assertThat(one(server, "show data_checksums")).isEqualTo("on");
            assertThat(one(server, "select datlocprovider::text || datlocale from pg_database"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void withoutThePasswordNobodyGetsIn() {
        try (var server = start()) {
            String url = server.address().url();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "homeward_owner", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "homeward_owner", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void dataAndPasswordsAreClosedToOtherUsers() throws IOException {
        try (var server = start()) {
            assertThat(permissions("cluster")).isEqualTo("rwx------");
            assertThat(permissions("access")).isEqualTo("rw-------");
            assertThat(file("secret")).doesNotExist();
            assertThat(server.address().toString())
                    .doesNotContain(server.address().owner().password());
        }
    }

    @Test
    void theServerIsNeverRoot() throws IOException {
        try (var _ = start()) {
            assertThat(statusOfServer("Uid")).doesNotMatch("0\\b.*");
        }
    }

    @Test
    void inAFolderThatOnlyRootReachesTheServerHasNoPowers() throws Exception {
        settings = throwAway(temporary);
        PrivateFiles.setPermissions(temporary, "rwx------");
        var fresh = start();
        execute(fresh, "create table kept as select 'kept' as text");
        assertThat(statusOfServer("CapEff")).isEqualTo("0000000000000000");
        assertThat(statusOfServer("CapPrm")).isEqualTo("0000000000000000");
        fresh.close();

        PrivateFiles.setPermissions(temporary, "rwx--x--x");
        try (var again = start()) { // still with the user that owns the files
            assertThat(one(again, "select text from kept")).isEqualTo("kept");
        }
    }

    @Test
    void afterItsProcessWasKilledTheNextStartTakesOver() throws Exception {
        var killed = javaProcess(List.of(), System.getProperty("java.class.path"));
        killed.destroyForcibly().waitFor();
        long orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var server = start()) {
            assertThat(one(server, "select string_agg(text, ',') from kept"))
                    .isEqualTo("committed");
            assertThat(serverProcess()).isNotEqualTo(orphan);
        }
    }

    @Test
    void afterProcessAndServerWereKilledWhatWasCommittedIsThere() throws Exception {
        var killed = javaProcess(List.of(), System.getProperty("java.class.path"));
        killed.destroyForcibly().waitFor();
        ProcessHandle.of(serverProcess()).ifPresent(ProcessHandle::destroyForcibly);

        try (var server = start()) {
            assertThat(one(server, "select string_agg(text, ',') from kept"))
                    .isEqualTo("committed");
        }
    }

    @Test
    void anOrphanCanBeStoppedWithoutStartingAnew() throws Exception {
        var killed = javaProcess(List.of(), System.getProperty("java.class.path"));
        killed.destroyForcibly().waitFor();

        EmbeddedPostgres.stopLeftBehind(settings);

        assertThat(file("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void anOrdinaryUserStartsItToo() throws Exception {
        if (!ServerUser.weAreRoot()) {
            start().close(); // that is who we are
            return;
        }
        var classes = copyOfClassPath();
        var home = Files.createDirectory(temporary.resolve("home"));
        Files.setOwner(
                home,
                home.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody"));
        settings = Settings.in(home.resolve("data"));
        var asNobody = List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

        var process = javaProcess(asNobody, classes);
        process.destroyForcibly().waitFor();

        assertThat(Files.getOwner(home.resolve("data/cluster")).getName()).isEqualTo("nobody");
        EmbeddedPostgres.stopLeftBehind(settings);
    }

    @Test
    void aNumberThatAnotherProcessHasByNowDoesNotStopTheStart() throws Exception {
        var file = file("cluster/postmaster.pid");
        Files.writeString(
                file, ProcessHandle.current().pid() + "\n" + file.getParent() + "\n1\n1\n\n\n");

        try (var server = start()) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aProcessNumberCutOffByAPowerCutDoesNotStopTheStart() throws IOException {
        Files.createFile(file("cluster/postmaster.pid"));

        start().close();
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        var control = file("cluster/global/pg_control");
        var aside = Files.move(control, file("pg_control.aside"));

        assertRefused(this::start, Reason.SERVER_FAILED, "pg_control");

        Files.move(aside, control);
        start().close();
    }

    @Test
    void aFolderServesOneProcess() {
        try (var _ = start()) {
            assertRefused(this::start, Reason.FOLDER_IN_USE, "another process");
        }
    }

    @Test
    void aConfiguredPortInUseIsRefusedAndARememberedOneReplaced() throws IOException {
        var first = start();
        int port = portOf(first);
        first.close();

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    () -> EmbeddedPostgres.start(settings.withPort(port), new SecureRandom()),
                    Reason.PORT_IN_USE,
                    "Port " + port + " of this computer");
            try (var second = start()) {
                assertThat(portOf(second)).isNotEqualTo(port);
            }
        }
    }

    @Test
    void dataOfAnotherVersionIsRefusedAndLeftAlone() throws IOException {
        var version = file("version");

        Files.writeString(version, "format=1\npostgresql=17\n");
        assertRefused(this::start, Reason.OTHER_POSTGRESQL, "was written by PostgreSQL 17");
        Files.writeString(version, "format=99\npostgresql=18\n");
        assertRefused(this::start, Reason.OTHER_FORMAT, "has data format 99");
        Files.delete(version);
        assertRefused(this::start, Reason.OTHER_FORMAT, "has data format ?");

        Files.writeString(version, "format=1\npostgresql=18\n");
        start().close();
    }

    @Test
    void withoutItsPasswordsAClusterIsNotReplaced() throws IOException {
        var aside = Files.move(file("access"), file("access.aside"));

        assertRefused(this::start, Reason.PASSWORDS_MISSING, "Put that file back");

        Files.move(aside, file("access"));
        start().close();
    }

    @Test
    void aStartThatWasKilledWhileSettingUpBeginsAnew() throws Exception {
        settings = throwAway(temporary);
        var half = file("cluster.unfinished/base");
        Files.createDirectories(half);
        Files.writeString(half.resolve("1"), "half");
        PrivateFiles.setPermissions(settings.folder(), "rwx--x--x");

        try (var server = start()) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
        assertThat(file("cluster.unfinished")).doesNotExist();
    }

    @Test
    void theLogHoldsNobodysData() throws Exception {
        try (var server = start()) {
            execute(server, "create table person (name text check (name <> 'marker-one'))");
            for (String wrong :
                    List.of(
                            "insert into person values ('marker-one')",
                            "select 'marker-two'::date",
                            "select 'marker-three' from nowhere")) {
                assertThatThrownBy(() -> execute(server, wrong)).isInstanceOf(SQLException.class);
            }
        }

        assertThat(Files.readString(file("cluster/server.log")))
                .contains("ready to accept connections")
                .doesNotContain("marker");
    }

    private static Settings throwAway(Path parent) {
        return Settings.in(parent.resolve("data")).with(Durability.THROW_AWAY);
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(settings, new SecureRandom());
    }

    private Path file(String name) {
        return settings.folder().resolve(name);
    }

    private Process javaProcess(List<String> prefix, String classPath) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath));
        command.add(KilledOwner.class.getName());
        command.add(settings.folder().toString());
        command.add(settings.cache().toString());
        var process =
                new ProcessBuilder(command)
                        .directory(temporary.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    /// The local repository may be closed to other users.
    private String copyOfClassPath() throws IOException {
        var jars = Files.createDirectory(temporary.resolve("jars"));
        var copies = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                copies.add(Files.copy(path, jars.resolve(path.getFileName())).toString());
            } else {
                copies.add(entry);
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private long serverProcess() throws IOException {
        var file = settings.folder().resolve("cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    /// As Linux reports it to us, outside of any namespace.
    private String statusOfServer(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(serverProcess()))).stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name)));
    }

    private static int portOf(EmbeddedPostgres server) {
        return Integer.parseInt(server.address().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        var owner = server.address().owner();
        return DriverManager.getConnection(server.address().url(), owner.user(), owner.password());
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void assertRefused(ThrowingCallable work, Reason reason, String sentence) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .hasMessageContaining(sentence);
    }
}
