package org.homeward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// One transaction in progress: its connection, the role it acts as, and what waits for the commit.
final class Session {
    // A plan made while a table was empty would scan it for as long as the work that fills it
    // lasts.
    private static final String PLANNED_ANEW = "set local plan_cache_mode = force_custom_plan";

    enum Mode {
        WRITING,
        READING
    }

    private final Connection connection;
    private final Mode mode;
    private final ClearanceSigner signer;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable String role;
    private ClearanceSigner.@Nullable Signed told;
    private boolean failed;

    Session(Connection connection, Mode mode, ClearanceSigner signer) {
        this.connection = connection;
        this.mode = mode;
        this.signer = signer;
    }

    Connection connection() {
        return connection;
    }

    Mode mode() {
        return mode;
    }

    /// One round trip when the role or the clearance changes, none when both stay.
    ///
    /// The first time says both, even that there is no clearance: the connection may still have
    /// those of another piece of work.
    void actAs(String module) throws SQLException {
        var telling = telling();
        var orders = new ArrayList<String>();
        boolean first = role == null;
        if (first) {
            orders.add(PLANNED_ANEW);
        }
        if (!module.equals(role)) {
            orders.add("set local role " + module);
        }
        if (first || telling != told) {
            orders.add(ordered("local", telling));
        }
        if (!orders.isEmpty()) {
            execute(String.join("; ", orders));
            role = module;
            told = telling;
        }
    }

    private ClearanceSigner.@Nullable Signed telling() throws SQLException {
        var wanted = Clearance.current().orElse(null);
        if (wanted == null) {
            return null;
        }
        var before = told;
        return before != null && signer.holds(before, wanted)
                ? before
                : signer.sign(wanted, backend(connection));
    }

    static String ordered(String extent, ClearanceSigner.@Nullable Signed telling) {
        var text = telling == null ? "" : telling.text();
        return "set %s homeward.clearance = '%s'".formatted(extent, text);
    }

    static int backend(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
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

    /// PostgreSQL takes what `set local` said back with the savepoint, so the memory of it goes
    /// back
    /// too.
    <T extends @Nullable Object> T attempt(Supplier<T> work) throws SQLException {
        var savepoint = connection.setSavepoint();
        String roleBefore = role;
        var toldBefore = told;
        boolean failedBefore = failed;
        int actionsBefore = afterCommit.size();
        try {
            T result = work.get();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error failure) {
            connection.rollback(savepoint);
            role = roleBefore;
            told = toldBefore;
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
