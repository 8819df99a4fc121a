package org.homeward.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Connections that act as one module's role: the transaction's own inside one, else a pooled one.
/// The clearance at hand goes with the role.
final class ModuleConnections extends AbstractDataSource {
    private final String module;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final Standings standings;

    ModuleConnections(
            String module, HikariDataSource pool, Transactions transactions, Standings standings) {
        this.module = module;
        this.pool = pool;
        this.transactions = transactions;
        this.standings = standings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var session = transactions.session().orElse(null);
        if (session != null) {
            session.actAs(module);
            return guarded(session.connection(), session);
        }
        var pooled = pool.getConnection();
        try {
            standings.enter(pooled, module);
        } catch (SQLException e) { // never back to the pool with half a standing
            pool.evictConnection(pooled);
            throw e;
        }
        return guarded(pooled, null);
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("a module has no login of its own");
    }

    private Connection guarded(Connection connection, @Nullable Session session) {
        return (Connection)
                Proxy.newProxyInstance(
                        ModuleConnections.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new GuardedConnection(module, connection, session));
    }
}
