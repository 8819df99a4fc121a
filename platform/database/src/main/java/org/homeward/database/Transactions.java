package org.homeward.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.homeward.database.Session.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// Transactions that may span modules. They belong to the thread that runs the work.
///
/// Written here and not taken from Spring, whose template keeps a connection per data source for
/// the length of a transaction and would never ask again which module is speaking.
public final class Transactions {
    private static final String ONE_SNAPSHOT =
            "set transaction isolation level repeatable read, read only";

    private static final String MOST_WAITING = "4s";

    /// Of PostgreSQL, `lock_not_available`.
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource pool;
    private final ClearanceSigner signer;
    private final ScopedValue<Session> current = ScopedValue.newInstance();
    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    Transactions(DataSource pool, ClearanceSigner signer) {
        this.pool = pool;
        this.signer = signer;
    }

    /// Runs the work in one transaction, read committed: all of it or, after an exception, nothing.
    ///
    /// Inside another transaction it joins that one; if it fails there, the whole fails.
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return within(Mode.WRITING, work);
    }

    /// [#inTransaction] for work without a result.
    public void run(Runnable work) {
        inTransaction(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Runs the work on one snapshot of the database, read only.
    ///
    /// Inside another transaction it joins that one and sees what that one sees.
    public <T extends @Nullable Object> T reading(Supplier<T> work) {
        return within(Mode.READING, work);
    }

    /// Runs work that may fail: after an exception its changes are undone, and a caller that
    /// catches the exception can go on in the same transaction.
    public <T extends @Nullable Object> T attempt(Supplier<T> work) {
        try {
            return required("attempt").attempt(work);
        } catch (SQLException e) {
            throw translated("savepoint", e);
        }
    }

    /// Takes a lock for the rest of the transaction, but waits for it no longer than somebody waits
    /// for a page.
    ///
    /// @param locking the statement that takes it
    /// @throws Busy when it was held all the time; the transaction fails
    public void lockSoon(JdbcClient.StatementSpec locking) {
        var session = required("lockSoon");
        try {
            session.execute("set local lock_timeout = '%s'".formatted(MOST_WAITING));
            locking.query((_, _) -> true).single();
            session.execute("set local lock_timeout = 0");
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause
                    && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new Busy();
            }
            throw e;
        } catch (SQLException e) {
            throw translated("lock", e);
        }
    }

    /// Runs the action once the transaction is committed, outside of it, in the order of the calls.
    public void afterCommit(Runnable action) {
        required("afterCommit").afterCommit(action);
    }

    /// Whether this thread is inside a transaction.
    public boolean isOpen() {
        return current.isBound();
    }

    Optional<Session> session() {
        return current.isBound() ? Optional.of(current.get()) : Optional.empty();
    }

    DataAccessException translated(String task, SQLException e) {
        var translated = translator.translate(task, null, e);
        return translated != null ? translated : new UncategorizedSQLException(task, null, e);
    }

    private Session required(String what) {
        return session()
                .orElseThrow(() -> new IllegalStateException(what + " needs a transaction"));
    }

    private <T extends @Nullable Object> T within(Mode mode, Supplier<T> work) {
        var session = session();
        return session.isPresent() ? join(session.get(), mode, work) : begin(mode, work);
    }

    private static <T extends @Nullable Object> T join(
            Session session, Mode mode, Supplier<T> work) {
        if (mode == Mode.WRITING && session.mode() == Mode.READING) {
            throw new IllegalStateException(
                    "a transaction that reads cannot become one that writes");
        }
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            session.markFailed();
            throw failure;
        }
    }

    private <T extends @Nullable Object> T begin(Mode mode, Supplier<T> work) {
        T result;
        List<Runnable> afterCommit;
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var session = new Session(connection, mode, signer);
            try {
                if (mode == Mode.READING) {
                    session.execute(ONE_SNAPSHOT);
                }
                result = ScopedValue.where(current, session).call(work::get);
                session.commit();
                afterCommit = session.afterCommit();
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(session, failure);
                throw failure;
            }
        } catch (SQLException e) {
            throw translated("transaction", e);
        }
        runAll(afterCommit);
        return result;
    }

    private static void rollBack(Session session, Throwable failure) {
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /// Each action runs whatever became of the ones before it; the first failure is thrown at
    /// the end.
    private static void runAll(List<Runnable> actions) {
        Throwable first = null;
        for (var action : actions) {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        switch (first) {
            case null -> {}
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            default -> throw new AssertionError(first);
        }
    }
}
