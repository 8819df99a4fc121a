package org.homeward.people.store;

import static org.homeward.people.store.Rows.code;
import static org.homeward.people.store.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.people.model.Erasure;
import org.homeward.people.model.Erasures;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erasures in PostgreSQL: a first revision when it was asked for, a second when it was done.
public final class SqlErasures implements Erasures {
    private static final String FIND =
            """
            select record, state, reason, by_user
              from people.erasure
             where record = :record
             order by revision desc
             limit 1
            """;

    private static final String WRITE =
            """
            insert into people.erasure (record, revision, act, state, reason, by_user)
            values (:record, :revision, :act, :state, :reason, :by_user)
            """
                    + RowHash.returning("people.erasure");

    private static final String ERASED =
            """
            select record
              from people.erasure
             where state = 'erased'
             order by record
            """;

    private final JdbcClient jdbc;

    public SqlErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Erasure> find(UUID record) {
        return jdbc.sql(FIND).param("record", record).query((row, _) -> erasure(row)).optional();
    }

    @Override
    public void write(Recording recording, Erasure erasure) {
        recording.include(
                jdbc.sql(WRITE)
                        .param("record", erasure.record())
                        .param("revision", 1 + erasure.state().ordinal())
                        .param("act", recording.act().value())
                        .param("state", code(erasure.state()))
                        .param("reason", code(erasure.reason()))
                        .param("by_user", erasure.by().value())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public List<UUID> erased() {
        return jdbc.sql(ERASED).query(UUID.class).list();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                uuid(row, "record"),
                Erasure.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Erasure.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                new UserId(uuid(row, "by_user")));
    }
}
