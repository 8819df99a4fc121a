package org.homeward.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.StandIns;
import org.homeward.access.model.Cover;
import org.homeward.access.model.Cover.State;
import org.homeward.access.model.Covers;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who stands in for whom, in PostgreSQL.
public final class SqlCovers implements Covers, StandIns {
    private static final String SELECT =
            """
            select c.cover, c.user_id, c.stand_in, c.since_second, c.until_second,
                   coalesce(s.revision, 0) as revision, coalesce(s.state, 'offered') as state
              from access.cover c
              left join lateral (
                   select revision, state
                     from access.cover_step
                    where cover = c.cover
                    order by revision desc
                    limit 1) s on true
            """;

    private static final String AROUND =
            SELECT
                    + """
                     where c.stand_in = :user or c.user_id = :user
                     order by c.since_second desc, c.cover
                    """;

    private static final String ADD =
            """
            insert into access.cover (cover, act, user_id, stand_in, since_second, until_second)
            values (:cover, :act, :user, :stand_in, :since, :until)
            """
                    + RowHash.returning("access.cover");

    private static final String STEP =
            """
            insert into access.cover_step (cover, revision, act, state, by_user)
            values (:cover, :revision, :act, :state, :by)
            """
                    + RowHash.returning("access.cover_step");

    private static final String NOTE =
            """
            insert into access.cover_act (act, cover)
            values (:act, :cover)
            """
                    + RowHash.returning("access.cover_act");

    private static final String BEHIND =
            """
            select c.user_id
              from access.cover_act a
              join access.cover c on c.cover = a.cover
             where a.act = :act
            """;

    private final JdbcClient jdbc;

    public SqlCovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Cover> find(UUID cover) {
        return jdbc.sql(SELECT + " where c.cover = :cover")
                .param("cover", cover)
                .query((row, _) -> cover(row))
                .optional();
    }

    @Override
    public List<Cover> around(UserId user) {
        return jdbc.sql(AROUND).param("user", user.value()).query((row, _) -> cover(row)).list();
    }

    @Override
    public void add(Recording recording, Cover cover) {
        recording.include(
                jdbc.sql(ADD)
                        .param("cover", cover.id())
                        .param("act", recording.act().value())
                        .param("user", cover.user().value())
                        .param("stand_in", cover.standIn().value())
                        .param("since", cover.since().getEpochSecond())
                        .param("until", cover.until().getEpochSecond())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public void step(Recording recording, Cover cover, UserId by) {
        try {
            recording.include(
                    jdbc.sql(STEP)
                            .param("cover", cover.id())
                            .param("revision", cover.revision())
                            .param("act", recording.act().value())
                            .param("state", written(cover.state()))
                            .param("by", by.value())
                            .query(byte[].class)
                            .list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }

    @Override
    public void note(Recording recording, UUID cover) {
        recording.include(
                jdbc.sql(NOTE)
                        .param("act", recording.act().value())
                        .param("cover", cover)
                        .query(byte[].class)
                        .list());
    }

    @Override
    public Optional<UserId> behind(ActId act) {
        return jdbc.sql(BEHIND)
                .param("act", act.value())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    public Set<ActId> among(Collection<ActId> acts) {
        return jdbc
                .sql("select act from access.cover_act where act = any(:acts)")
                .param("acts", acts.stream().map(ActId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(ActId::new)
                .collect(Collectors.toSet());
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                row.getObject("cover", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                new UserId(row.getObject("stand_in", UUID.class)),
                Instant.ofEpochSecond(row.getLong("since_second")),
                Instant.ofEpochSecond(row.getLong("until_second")),
                row.getInt("revision"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String written(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
