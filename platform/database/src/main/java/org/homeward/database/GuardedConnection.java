package org.homeward.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A connection as a module sees it: prepared statements in its own role, and nothing else.
///
/// It cannot end the transaction, leave the role or change either by plain SQL. This stops
/// mistakes. SQL written to break out (`set_config('role', …)`) is left to review, since one
/// login has to reach every module within one transaction.
final class GuardedConnection implements InvocationHandler {
    private static final Pattern NOT_FOR_MODULES =
            Pattern.compile(
                    "\\s*(begin|start|commit|end|rollback|abort|savepoint|release|reset|discard"
                            + "|set\\s+(local\\s+|session\\s+)?(role|session|transaction))\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> ALLOWED =
            Set.of(
                    "clearWarnings",
                    "createArrayOf",
                    "equals",
                    "getAutoCommit",
                    "getMetaData",
                    "getWarnings",
                    "hashCode",
                    "isReadOnly",
                    "isValid",
                    "toString");

    private final String module;
    private final Connection connection;
    private final @Nullable Session session;
    private final HikariDataSource pool;
    private boolean closed;

    GuardedConnection(
            String module,
            Connection connection,
            @Nullable Session session,
            HikariDataSource pool) {
        this.module = module;
        this.connection = connection;
        this.session = session;
        this.pool = pool;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> closed;
            case "prepareStatement" -> prepare(method, arguments);
            case String name when ALLOWED.contains(name) -> call(method, arguments);
            default -> throw new IllegalStateException(method.getName() + " is not for a module");
        };
    }

    /// The role is looked at again here: a connection may be kept while another module speaks.
    private @Nullable Object prepare(Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (closed) {
            throw new SQLException("this connection was given back");
        }
        if (arguments != null && NOT_FOR_MODULES.matcher(String.valueOf(arguments[0])).matches()) {
            throw new IllegalStateException("transactions and roles belong to Transactions");
        }
        if (session != null) {
            session.actAs(module);
        }
        return call(method, arguments);
    }

    private @Nullable Object close() throws SQLException {
        if (closed || session != null) {
            closed = true;
            return null;
        }
        closed = true;
        try (connection) {
            Session.execute(connection, "reset role");
        } catch (SQLException e) {
            pool.evictConnection(connection); // never back to the pool with a role
            throw e;
        }
        return null;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() != null ? e.getCause() : e;
        }
    }
}
