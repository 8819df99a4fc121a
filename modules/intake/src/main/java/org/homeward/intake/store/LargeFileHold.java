package org.homeward.intake.store;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what is added to a large file apart from its dropping, so that nothing of a file that was
/// forgotten while somebody worked on it stays behind.
final class LargeFileHold {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('intake/large/' || :file, 0))";

    private static final String IS_THERE =
            "select exists (select from intake.large_file where id = :file)";

    private final JdbcClient jdbc;

    LargeFileHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For the rest of the transaction nobody else adds to the file or drops it.
    void hold(UUID file) {
        jdbc.sql(LOCK).param("file", file.toString()).query((_, _) -> true).single();
    }

    /// As [#hold], for whoever adds something.
    ///
    /// @throws CancellationException when the file was dropped meanwhile
    void holdToAdd(UUID file) {
        hold(file);
        if (!jdbc.sql(IS_THERE).param("file", file).query(Boolean.class).single()) {
            throw new CancellationException("the file was forgotten");
        }
    }
}
