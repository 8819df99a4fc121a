package org.homeward.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Extract;
import org.homeward.figures.model.Extracts;
import org.homeward.journal.ActId;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Extracts in PostgreSQL. Rows are only added; an extract is decided once.
public final class SqlExtracts implements Extracts {
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('figures/extract/' || :id, 0))";

    private static final String ADD =
            """
            insert into figures.extract
                   (extract, act, proposed_by, standard, period, position, persons, sha256)
            values (:extract, :act, :proposed_by, :standard, :period, :position, :persons, :sha256)
            """
                    + RowHash.returning("figures.extract");

    private static final String DECIDE =
            """
            insert into figures.extract_decision (extract, act, released)
            values (:extract, :act, :released)
            """
                    + RowHash.returning("figures.extract_decision");

    private static final String KNOWN =
            """
            select e.*, d.released
              from figures.extract e
              left join figures.extract_decision d on d.extract = e.extract
            """;

    private final JdbcClient jdbc;

    public SqlExtracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(UUID id) {
        jdbc.sql(HOLD).param("id", id.toString()).query((_, _) -> id).single();
    }

    @Override
    public void add(Recording recording, Extract extract) {
        var wanted = extract.wanted();
        recording.include(
                jdbc.sql(ADD)
                        .param("extract", wanted.id())
                        .param("act", recording.act().value())
                        .param("proposed_by", extract.proposedBy().value())
                        .param("standard", wanted.standard())
                        .param("period", wanted.period().toString())
                        .param("position", wanted.position().value())
                        .param("persons", extract.persons())
                        .param("sha256", extract.sha256())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public void decide(Recording recording, UUID extract, State decision) {
        var statement =
                jdbc.sql(DECIDE)
                        .param("extract", extract)
                        .param("act", recording.act().value())
                        .param("released", decision == State.RELEASED);
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new DecidedMeanwhile(e);
        }
    }

    @Override
    public Optional<Known> find(UUID id) {
        return jdbc.sql(KNOWN + " where e.extract = :id")
                .param("id", id)
                .query((row, _) -> known(row))
                .optional();
    }

    @Override
    public List<Known> newest(int limit) {
        return jdbc.sql(KNOWN + " order by e.position desc, e.extract limit :limit")
                .param("limit", limit)
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        boolean released = row.getBoolean("released");
        var state = row.wasNull() ? State.WAITING : released ? State.RELEASED : State.SET_ASIDE;
        var wanted =
                new Extract.Wanted(
                        row.getObject("extract", UUID.class),
                        row.getString("standard"),
                        Period.of(row.getString("period")),
                        new Position(row.getLong("position")));
        return new Known(
                new Extract(
                        wanted,
                        row.getLong("persons"),
                        row.getString("sha256"),
                        new UserId(row.getObject("proposed_by", UUID.class)),
                        new ActId(row.getObject("act", UUID.class))),
                state);
    }
}
