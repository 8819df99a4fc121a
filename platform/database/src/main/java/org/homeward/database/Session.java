package org.homeward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// One transaction in progress: its connection, the role it acts as, and what waits for the commit.
final class Session {
    enum Mode {
        WRITING,
        READING
    }

    private final Connection connection;
    private final Mode mode;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable String role;
    private boolean failed;

    Session(Connection connection, Mode mode) {
        this.connection = connection;
        this.mode = mode;
    }

    Connection connection() {
        return connection;
    }

    Mode mode() {
        return mode;
    }

    /// One round trip when the role changes, none when it stays.
    void actAs(String module) throws SQLException {
        if (!module.equals(role)) {
            execute("set local role " + module);
            role = module;
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    /// A part that joined has failed; what it half did must not be committed by those around it.
    void markFailed() {
        failed = true;
    }

    /// After a failed statement PostgreSQL answers `commit` with a silent rollback and the driver
    /// lets it pass, so the state is looked at first.
    void commit() throws SQLException {
        var state = connection.unwrap(BaseConnection.class).getTransactionState();
        if (failed || state == TransactionState.FAILED) {
            throw new IllegalStateException("a part of this transaction failed, so it all does");
        }
        connection.commit();
    }

    /// PostgreSQL takes `set local role` back with the savepoint, so the memory of it goes back
    /// too.
    <T extends @Nullable Object> T attempt(Supplier<T> work) throws SQLException {
        var savepoint = connection.setSavepoint();
        String roleBefore = role;
        boolean failedBefore = failed;
        int actionsBefore = afterCommit.size();
        try {
            T result = work.get();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error failure) {
            connection.rollback(savepoint);
            role = roleBefore;
            failed = failedBefore;
            afterCommit.subList(actionsBefore, afterCommit.size()).clear();
            throw failure;
        }
    }

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
