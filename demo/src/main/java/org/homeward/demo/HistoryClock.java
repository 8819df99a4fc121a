package org.homeward.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.database.Database;
import org.homeward.journal.store.Sequencing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sequences acts at the time of the invented history until the history has ended, and from then on
/// at the
/// real time like every other instance.
final class HistoryClock {
    private final Instant start;
    private volatile @Nullable Instant at;

    /// @param start the time of the first acts, before the history's first event
    HistoryClock(Instant start) {
        this.start = start;
    }

    /// Says when an event of the history is, before anything of it is done.
    void moveTo(JdbcClient demo, int event, Instant instant) {
        demo.sql(
                        """
                        insert into demo.begun (event, at) values (:event, :at)
                        on conflict (event) do nothing
                        """)
                .param("event", event)
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .update();
        at = instant;
    }

    Optional<Sequencing> sequencing(Database database) {
        var demo = database.client("demo");
        var journal = database.client("journal");
        return Optional.of(() -> database.transactions().run(() -> sequence(demo, journal)));
    }

    private void sequence(JdbcClient demo, JdbcClient journal) {
        var order =
                isOpen(demo)
                        ? demo.sql("select demo.sequence_at(:at)")
                                .param("at", now(demo).atOffset(ZoneOffset.UTC))
                        : journal.sql("select journal.sequence_now()");
        order.query(Long.class).single();
    }

    /// Where the replay stands; at first, where a killed one stood.
    private Instant now(JdbcClient demo) {
        var moved = at;
        return moved != null
                ? moved
                : demo.sql("select max(at) from demo.begun")
                        .query(
                                (row, _) ->
                                        Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                        .single()
                        .map(OffsetDateTime::toInstant)
                        .orElse(start);
    }

    static boolean isOpen(JdbcClient demo) {
        return demo.sql("select demo.history_is_open()").query(Boolean.class).single();
    }
}
