package org.homeward.figures.store;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Division;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
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
            """;

    private final JdbcClient jdbc;

    public SqlPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Recording recording, Publication publication) {
        var question = publication.question();
        var filters =
                question.filters().entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + filter.getValue())
                        .toArray(String[]::new);
        jdbc.sql(ADD)
                .param("publication", publication.id())
                .param("act", recording.act().value())
                .param("figure", question.figure())
                .param("period", question.period())
                .param("breakdowns", question.by().toArray(String[]::new))
                .param("filters", filters)
                .param("regime", question.division().regime())
                .param("step", question.division().step())
                .param("position", Long.parseLong(question.knowledge().position()))
                .param("value", publication.value())
                .param("definition_hash", publication.identity().definitionHash())
                .param("pack_version", publication.identity().packVersion())
                .param("engine", publication.identity().engine())
                .update();
        recording.include(
                String.join(
                                "|",
                                "publication",
                                publication.id().toString(),
                                question.address(),
                                Long.toString(publication.value()),
                                publication.identity().definitionHash(),
                                publication.identity().packVersion(),
                                publication.identity().engine())
                        .getBytes(StandardCharsets.UTF_8));
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
        var filters = new TreeMap<String, String>();
        for (var filter : texts(row.getArray("filters"))) {
            int equals = filter.indexOf('=');
            filters.put(filter.substring(0, equals), filter.substring(equals + 1));
        }
        return new Publication(
                row.getObject("publication", UUID.class),
                new FigureQuestion(
                        row.getString("figure"),
                        row.getString("period"),
                        texts(row.getArray("breakdowns")),
                        filters,
                        new Knowledge("", Long.toString(row.getLong("position"))),
                        new Division(row.getString("regime"), row.getString("step"))),
                row.getLong("value"),
                new Identity(
                        row.getString("definition_hash"),
                        row.getString("pack_version"),
                        row.getString("engine")),
                new ActId(row.getObject("act", UUID.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
