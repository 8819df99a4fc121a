package org.homeward.testkit.postgres;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.homeward.database.Database;
import org.homeward.database.DatabaseAddress;
import org.homeward.database.ModuleSchema;
import org.homeward.database.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of one test class, migrated, empty, and gone when closed.
///
/// ```java
/// @BeforeAll
/// static void open() {
///     database = TestDatabase.with(ModuleSchema.of("journal"), ModuleSchema.of("facts"));
/// }
///
/// @AfterAll
/// static void close() {
///     database.close();
/// }
/// ```
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final DatabaseAddress address;
    private final Database database;

    private TestDatabase(TestServer server, DatabaseAddress address, Database database) {
        this.server = server;
        this.address = address;
        this.database = database;
    }

    /// With the schemas of these modules, migrated in this order.
    public static TestDatabase with(ModuleSchema... modules) {
        var list = List.of(modules);
        var server = TestServer.shared();
        var address = server.copyOf(list);
        var database = Database.connect(address, list, Clock.systemUTC(), new SecureRandom());
        return new TestDatabase(server, address, database);
    }

    public Database database() {
        return database;
    }

    public JdbcClient client(String schema) {
        return database.client(schema);
    }

    public Transactions transactions() {
        return database.transactions();
    }

    /// Sees every schema, which no code under test can. For looking at what it left behind; it
    /// takes part in no transaction.
    public JdbcClient owner() {
        var login = address.owner();
        return JdbcClient.create(
                new DriverManagerDataSource(address.url(), login.user(), login.password()));
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        database.close();
        server.drop(address);
    }
}
