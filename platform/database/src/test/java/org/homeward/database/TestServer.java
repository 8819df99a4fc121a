package org.homeward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.homeward.database.embedded.EmbeddedPostgres.Durability;
import org.homeward.database.embedded.EmbeddedPostgres.Settings;
import org.springframework.util.FileSystemUtils;

/// One server for the tests of this module, one new database for each that asks.
final class TestServer {
    static final List<ModuleSchema> MODULES =
            List.of(ModuleSchema.of("north"), ModuleSchema.of("south"));

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    static DatabaseAddress newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        asOwner(SERVER.address(), "create database " + name + " strategy wal_log");
        return SERVER.address().inDatabase(name);
    }

    static Database open(DatabaseAddress address) {
        return Database.open(address, MODULES, Clock.systemUTC(), new SecureRandom());
    }

    static Database connect(DatabaseAddress address) {
        return Database.connect(address, MODULES, Clock.systemUTC(), new SecureRandom());
    }

    static void asOwner(DatabaseAddress address, String sql) {
        try (var owner = Driver.connect(address, address.owner())) {
            Session.execute(owner, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("homeward-database-test-");
            var settings = Settings.in(folder).with(Durability.THROW_AWAY);
            var server = EmbeddedPostgres.start(settings, new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedPostgres server, Path folder) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
