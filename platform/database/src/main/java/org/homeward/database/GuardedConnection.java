package org.homeward.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A connection as a module sees it: prepared statements in its own role, and nothing else.
///
/// It cannot end the transaction, leave the role or change either by plain SQL. This stops
/// mistakes, not SQL written to break out, since one login has to reach every module within one
/// transaction. Such SQL meets the clearance, which it cannot sign. Statements lead back to this
/// guard and not to the driver's connection.
final class GuardedConnection implements InvocationHandler {
    private static final Pattern NOT_FOR_MODULES =
            Pattern.compile(
                    "\\s*(begin|start|commit|end|rollback|abort|savepoint|release|reset|discard"
                            + "|set\\s+(local\\s+|session\\s+)?"
                            + "(role|session|transaction|homeward\\.))\\b",
                    Pattern.CASE_INSENSITIVE);

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
    private boolean closed;

    GuardedConnection(String module, Connection connection, @Nullable Session session) {
        this.module = module;
        this.connection = connection;
        this.session = session;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> closed;
            case "prepareStatement" -> prepare(proxy, method, arguments);
            case String name when ALLOWED.contains(name) -> call(method, arguments);
            default -> throw new IllegalStateException(method.getName() + " is not for a module");
        };
    }

    /// The role is looked at again here: a connection may be kept while another module speaks.
    private Object prepare(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (closed) {
            throw new SQLException("this connection was given back");
        }
        if (arguments != null && isNotForModules(String.valueOf(arguments[0]))) {
            throw new IllegalStateException("transactions and roles belong to Transactions");
        }
        if (session != null) {
            session.actAs(module);
        }
        return guarded(proxy, Objects.requireNonNull(call(method, arguments)));
    }

    private static boolean isNotForModules(String sql) {
        return NOT_FOR_MODULES.matcher(sql).lookingAt()
                || sql.toLowerCase(Locale.ROOT).contains("set_config");
    }

    /// Back to the pool, or nothing while the transaction has it.
    private @Nullable Object close() throws SQLException {
        if (!closed && session == null) {
            connection.close();
        }
        closed = true;
        return null;
    }

    private static Object guarded(Object guard, Object statement) {
        InvocationHandler handler =
                (_, method, arguments) ->
                        switch (method.getName()) {
                            case "getConnection" -> guard;
                            case "unwrap" ->
                                    throw new IllegalStateException("unwrap is not for a module");
                            default -> call(statement, method, arguments);
                        };
        return Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                handler);
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        return call(connection, method, arguments);
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() != null ? e.getCause() : e;
        }
    }
}
