package org.homeward.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.database.DatabaseAddress;
import org.homeward.database.ModuleSchema;
import org.homeward.database.Schemas;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.homeward.database.embedded.EmbeddedPostgres.Durability;
import org.homeward.database.embedded.EmbeddedPostgres.Settings;
import org.springframework.util.FileSystemUtils;

/// The server of this test process, started when first asked for and gone with the process.
///
/// The migrations run once per list of modules, into a template; a copy of it takes some 50 ms.
final class TestServer {
    private static final String PREFIX = "homeward-test-";
    private static final TestServer SHARED = start();

    private final EmbeddedPostgres server;
    private final AtomicInteger copies = new AtomicInteger();
    private final Map<List<ModuleSchema>, String> templates = new HashMap<>();

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestServer shared() {
        return SHARED;
    }

    DatabaseAddress copyOf(List<ModuleSchema> modules) {
        String name = "copy_" + copies.incrementAndGet();
        create(name + " template " + template(modules));
        var address = server.address().inDatabase(name);
        new Schemas(address).closeToPublic();
        return address;
    }

    void drop(DatabaseAddress copy) {
        asOwner("drop database %s with (force)".formatted(nameOf(copy)));
    }

    private synchronized String template(List<ModuleSchema> modules) {
        return templates.computeIfAbsent(modules, this::newTemplate);
    }

    private String newTemplate(List<ModuleSchema> modules) {
        String name = "template_of_" + (templates.size() + 1);
        create(name);
        new Schemas(server.address().inDatabase(name)).install(modules);
        return name;
    }

    private void create(String database) {
        asOwner("create database %s strategy wal_log".formatted(database));
    }

    private void asOwner(String sql) {
        var address = server.address();
        var owner = address.owner();
        try (var connection =
                        DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String nameOf(DatabaseAddress address) {
        String url = address.url();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private static TestServer start() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeLeftovers(temporary);
            var folder = temporary.resolve(PREFIX + ProcessHandle.current().pid());
            var server = EmbeddedPostgres.start(settings(folder), new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
            return new TestServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings settings(Path folder) {
        return Settings.in(folder).with(Durability.THROW_AWAY);
    }

    private static void remove(EmbeddedPostgres server, Path folder) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A test process that was killed leaves its server running; the next one clears up after it.
    private static void removeLeftovers(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.isWritable(folder) && !isInUse(folder)) {
                    EmbeddedPostgres.stopLeftBehind(settings(folder));
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static boolean isInUse(Path folder) {
        long process = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        return process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent();
    }
}
