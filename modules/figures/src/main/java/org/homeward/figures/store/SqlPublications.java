package org.homeward.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Published figures in PostgreSQL. Rows are only added.
public final class SqlPublications implements Publications {
    private static final String ADD =
            """
            insert into figures.publication
                   (publication, act, figure, period, breakdowns, filters, regime, step, position,
                    value, definition_hash, pack_version, engine)
            values (:publication, :act, :figure, :period, :breakdowns, :filters, :regime, :step,
                    :position, :value, :definition_hash, :pack_version, :engine)
            """
                    + RowHash.returning("figures.publication");

    private final JdbcClient jdbc;

    public SqlPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Recording recording, Publication publication) {
        var question = publication.question();
        recording.include(
                QuestionColumns.bind(jdbc.sql(ADD), question)
                        .param("publication", publication.id())
                        .param("act", recording.act().value())
                        .param("value", publication.value())
                        .param("definition_hash", publication.identity().definitionHash())
                        .param("pack_version", publication.identity().packVersion())
                        .param("engine", publication.identity().engine())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public Optional<Publication> find(UUID id) {
        return jdbc.sql("select * from figures.publication where publication = :id")
                .param("id", id)
                .query((row, _) -> publication(row))
                .optional();
    }

    @Override
    public List<Publication> newest(int limit) {
        return jdbc.sql(
                        """
                        select * from figures.publication
                         order by position desc, publication
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> publication(row))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("publication", UUID.class),
                QuestionColumns.question(row),
                row.getLong("value"),
                QuestionColumns.identity(row),
                new ActId(row.getObject("act", UUID.class)));
    }
}
