package org.homeward.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A PostgreSQL database as the application uses it: per module a client that acts as its role.
///
/// ```java
/// try (var database = Database.open(address, List.of(ModuleSchema.of("journal")))) {
///     var journal = database.client("journal");
///     database.transactions().inTransaction(() -> journal.sql("…").update());
/// }
/// ```
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int IDLE_CONNECTIONS = 2;

    private static final String EXCESSIVE_RIGHTS =
            """
            select concat_ws(', ',
                     case when rolsuper then 'superuser' end,
                     case when rolbypassrls then 'bypassrls' end,
                     case when rolcreaterole then 'createrole' end,
                     case when rolinherit then 'inherit' end,
                     case when exists (select from pg_namespace
                                        where nspname = any(?)
                                          and pg_has_role(rolname, nspowner, 'member'))
                          then 'owner of a schema' end)
              from pg_roles
             where rolname = session_user
            """;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final Map<String, JdbcClient> clients;

    private Database(DatabaseAddress address, HikariDataSource pool, List<ModuleSchema> modules) {
        this.address = address;
        this.pool = pool;
        this.transactions = new Transactions(pool);
        var byName = new LinkedHashMap<String, JdbcClient>();
        for (var module : modules) {
            var connections = new ModuleConnections(module.name(), pool, transactions);
            byName.put(module.name(), JdbcClient.create(connections));
        }
        this.clients = Map.copyOf(byName);
    }

    /// Installs the schemas as the owner, in this order, and connects as the application.
    public static Database open(DatabaseAddress address, List<ModuleSchema> modules) {
        new Schemas(address).install(modules);
        return connect(address, modules);
    }

    /// Connects to a database whose schemas are installed. The owner's login is not used.
    public static Database connect(DatabaseAddress address, List<ModuleSchema> modules) {
        var pool = poolOf(address, CONNECTIONS);
        try {
            refuseExcessiveRights(pool, modules);
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
        return new Database(address, pool, modules);
    }

    /// The same database for one module with one connection of its own, for work that others wait
    // for
    /// while they hold the connections of the pool. Its transactions are apart from the others.
    public Database apart(String schema) {
        return new Database(address, poolOf(address, 1), List.of(ModuleSchema.of(schema)));
    }

    /// Sees and adds what this module's role may see and add; in a transaction it takes part in it.
    public JdbcClient client(String schema) {
        var client = clients.get(schema);
        if (client == null) {
            throw new IllegalArgumentException("no module of this database: " + schema);
        }
        return client;
    }

    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource poolOf(DatabaseAddress address, int connections) {
        var login = address.application();
        var settings = new HikariConfig();
        settings.setPoolName("homeward");
        settings.setJdbcUrl(address.url());
        settings.setUsername(login.user());
        settings.setPassword(login.password());
        settings.setDataSourceProperties(Driver.options());
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(Math.min(connections, IDLE_CONNECTIONS));
        settings.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        try {
            return new HikariDataSource(settings);
        } catch (PoolInitializationException e) {
            var cause = e.getCause() != null ? e.getCause() : e;
            throw Driver.unreachable(cause, address, login);
        }
    }

    private static void refuseExcessiveRights(HikariDataSource pool, List<ModuleSchema> modules) {
        var names = modules.stream().map(ModuleSchema::name).toArray(String[]::new);
        try (var connection = pool.getConnection();
                var query = connection.prepareStatement(EXCESSIVE_RIGHTS)) {
            query.setArray(1, connection.createArrayOf("text", names));
            try (var row = query.executeQuery()) {
                row.next();
                if (!row.getString(1).isEmpty()) {
                    throw new DatabaseUnavailable(
                            Reason.APPLICATION_TOO_STRONG, pool.getUsername(), row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rights of the application", e);
        }
    }
}
