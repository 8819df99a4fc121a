package org.homeward.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A PostgreSQL database as the application uses it: per module a client that acts as its role.
///
/// ```java
/// var modules = List.of(ModuleSchema.of("journal"));
/// try (var database = Database.open(address, modules, clock, random)) {
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
                     case when rolreplication then 'replication' end,
                     case when exists (select from pg_namespace
                                        where (nspname = any(?) or nspname = 'wall')
                                          and pg_has_role(rolname, nspowner, 'member'))
                          then 'owner of a schema' end,
                     (select string_agg(r.rolname, ', ' order by r.rolname)
                        from pg_roles r
                       where r.oid <> me.oid
                         and pg_has_role(me.oid, r.oid, 'member')
                         and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                              or r.rolreplication or starts_with(r.rolname, 'pg_'))
                         and not me.rolsuper))
              from pg_roles me
             where rolname = session_user
            """;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final ClearanceSigner signer;
    private final Map<String, JdbcClient> clients;

    private Database(
            DatabaseAddress address,
            HikariDataSource pool,
            List<ModuleSchema> modules,
            ClearanceSigner signer) {
        this.address = address;
        this.signer = signer;
        this.pool = pool;
        this.transactions = new Transactions(pool, signer);
        var standings = new Standings(signer);
        var byName = new LinkedHashMap<String, JdbcClient>();
        for (var module : modules) {
            var connections = new ModuleConnections(module.name(), pool, transactions, standings);
            byName.put(module.name(), JdbcClient.create(connections));
        }
        this.clients = Map.copyOf(byName);
    }

    /// Installs the schemas as the owner, in this order, and connects as the application.
    ///
    /// @param clock as the server's own: what it is told by it must end in time
    /// @param random from a secure source
    public static Database open(
            DatabaseAddress address,
            List<ModuleSchema> modules,
            InstantSource clock,
            RandomGenerator random) {
        new Schemas(address).install(modules);
        return connect(address, modules, clock, random);
    }

    /// Connects to a database whose schemas are installed. As the owner it does no more than
    /// leaving the secret by which clearances are signed, now and twice a day.
    public static Database connect(
            DatabaseAddress address,
            List<ModuleSchema> modules,
            InstantSource clock,
            RandomGenerator random) {
        var pool = poolOf(address, CONNECTIONS);
        ClearanceSigner signer;
        try {
            refuseExcessiveRights(pool, modules);
            signer = new ClearanceSigner(address, clock, random);
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
        return new Database(address, pool, modules, signer);
    }

    /// The same database for one module with one connection of its own, for work that others wait
    /// for while they hold the connections of the pool. Its transactions are apart from the others.
    public Database apart(String schema) {
        var module = List.of(ModuleSchema.of(schema));
        return new Database(address, poolOf(address, 1), module, signer);
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
