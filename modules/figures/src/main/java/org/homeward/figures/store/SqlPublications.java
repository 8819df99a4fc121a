package org.homeward.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static final String PAGE =
            """
            select *
              from figures.publication
             where place <= :up_to
             order by place desc
             limit :limit
            """;

    private static final String NEWER =
            """
            select place
              from figures.publication
             where place > :than
             order by place
             limit :limit
            """;

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

    private record Placed(long place, Publication publication) {}

    @Override
    public Page page(OptionalLong upTo, int size) {
        var found =
                jdbc.sql(PAGE)
                        .param("up_to", upTo.orElse(Long.MAX_VALUE))
                        .param("limit", size + 1L)
                        .query((row, _) -> new Placed(row.getLong("place"), publication(row)))
                        .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(Placed::publication).toList(),
                shown.isEmpty() ? OptionalLong.empty() : newer(shown.getFirst().place(), size),
                found.size() > size
                        ? OptionalLong.of(found.getLast().place())
                        : OptionalLong.empty());
    }

    private OptionalLong newer(long than, int size) {
        return jdbc
                .sql(NEWER)
                .param("than", than)
                .param("limit", size)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .max();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from figures.publication").query(Integer.class).single();
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
