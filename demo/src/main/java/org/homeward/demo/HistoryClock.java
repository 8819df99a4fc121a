package org.homeward.demo;

import java.time.Instant;
import java.util.Optional;
import org.homeward.database.Database;
import org.homeward.journal.store.Sequencing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sequences acts at the time of the invented history until the history has ended, and from then on
/// at the
/// real time like every other instance.
final class HistoryClock {
    private volatile Instant at;

    /// @param start the time of the first acts, before the history's first event
    HistoryClock(Instant start) {
        this.at = start;
    }

    void moveTo(Instant instant) {
        at = instant;
    }

    Optional<Sequencing> sequencing(Database database) {
        var demo = database.client("demo");
        var journal = database.client("journal");
        return Optional.of(
                () ->
                        database.transactions()
                                .inTransaction(
                                        () ->
                                                isOpen(demo)
                                                        ? atHistory(demo)
                                                        : journal.sql(
                                                                        "select journal.sequence_now()")
                                                                .query(Long.class)
                                                                .single()));
    }

    private long atHistory(JdbcClient demo) {
        return demo.sql("select demo.sequence_at(:at)")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    static boolean isOpen(JdbcClient demo) {
        return demo.sql("select demo.history_is_open()").query(Boolean.class).single();
    }
}
