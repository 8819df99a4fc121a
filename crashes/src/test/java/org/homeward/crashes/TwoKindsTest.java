package org.homeward.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A demonstration never becomes a real instance, nor the other way round, whatever is tried.
class TwoKindsTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String RUNS = "Homeward runs at ";

    @TempDir private Path folder;
    private Path data = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = folder.resolve("data");
    }

    @Test
    void aRealInstanceIsNotOpenedAsADemonstrationNorForgotten() throws Exception {
        assertThat(serve("keys")).contains(RUNS);

        assertThat(demo()).contains("holds a real instance of the country pack farland");
        assertThat(demo("--fresh")).contains("holds a real instance");
        Files.delete(data.resolve("instance")); // somebody tries harder
        assertThat(demo()).contains("no keystore at");

        assertThat(schemas()).contains("journal").doesNotContain("demo");
        assertThat(serve("keys")).contains(RUNS);
    }

    @Test
    void aDemonstrationIsNotOpenedAsARealInstance() throws Exception {
        demo();

        assertThat(serve("keys")).contains("holds a demonstration of the country pack farland");
        Files.delete(data.resolve("instance"));
        assertThat(serve("keys")).contains("no keystore at");
        assertThat(serve("data-keys")).doesNotContain(RUNS).contains("protected in another way");
        Files.createDirectories(folder.resolve("fresh"));
        assertThat(serveOf(folder.resolve("fresh"), "keys")).contains(RUNS);

        assertThat(serve("keys")).contains("holds a demonstration of the country pack farland");
    }

    private List<String> schemas() {
        var settings = EmbeddedPostgres.Settings.in(data.resolve("postgres"));
        try (var server = EmbeddedPostgres.start(settings, new java.security.SecureRandom())) {
            var owner = server.address().owner();
            return JdbcClient.create(
                            new DriverManagerDataSource(
                                    server.address().url(), owner.user(), owner.password()))
                    .sql("select nspname from pg_namespace")
                    .query(String.class)
                    .list();
        }
    }

    private String demo(String... more) throws Exception {
        var arguments =
                new ArrayList<>(
                        List.of("--country", "farland", "--port", "0", "--data", "" + data));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--fresh")) {
            arguments.add("--load-only");
        }
        return said("org.homeward.demo.Demo", arguments);
    }

    private String serve(String keys) throws Exception {
        return serveOf(data, keys);
    }

    private String serveOf(Path data, String keys) throws Exception {
        var settings = folder.resolve("homeward.yaml");
        Files.writeString(
                settings,
                "country: farland\nport: 0\ndata: %s\nkeys: %s\n"
                        .formatted(data, folder.resolve(keys)));
        return said("org.homeward.app.Homeward", List.of("serve", "--config", "" + settings));
    }

    /// What a process said until it ended, or until it ran and was told to stop.
    private static String said(String main, List<String> arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dhomeward.home=" + HOME,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("HOMEWARD_PASSPHRASE", "of this test"));
        var process = builder.start();
        var said =
                process.inputReader()
                        .lines()
                        .peek(
                                line -> {
                                    if (line.startsWith(RUNS)) {
                                        process.toHandle().destroy();
                                    }
                                })
                        .collect(Collectors.joining("\n"));
        process.waitFor();
        return said;
    }
}
