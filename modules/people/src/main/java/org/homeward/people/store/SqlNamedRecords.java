package org.homeward.people.store;

import static org.homeward.people.store.Rows.ids;
import static org.homeward.people.store.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.ActId;
import org.homeward.people.model.NamedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sealed names for the index in memory, in PostgreSQL.
public final class SqlNamedRecords implements NamedRecords {
    private static final String NEWEST =
            """
            select r.record, r.number, v.revision, r.side, r.agency,
                   v.name, v.other_name, v.birth_date
              from people.record r
             cross join lateral (
                   select revision, state, name, other_name, birth_date
                     from people.revision
                    where record = r.record
                    order by revision desc
                    limit 1) v
            """;

    private static final String AFTER =
            NEWEST
                    + " where r.number > :number and v.state = 'present'"
                    + " order by r.number limit :limit";

    private static final String WRITTEN_BY =
            """
            select distinct record
              from people.revision
             where act = any(:ids)
            """;

    private static final String OF = NEWEST + " where r.record = any(:ids)";

    private final JdbcClient jdbc;

    public SqlNamedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> after(int number, int limit) {
        return jdbc.sql(AFTER)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> named(row))
                .list();
    }

    @Override
    public List<UUID> writtenBy(Collection<ActId> acts) {
        return jdbc.sql(WRITTEN_BY)
                .params(ids(acts.stream().map(ActId::value).toList()))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Named> of(Collection<UUID> records) {
        return jdbc.sql(OF).params(ids(records)).query((row, _) -> named(row)).list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                uuid(row, "record"),
                row.getInt("number"),
                row.getInt("revision"),
                Rows.side(row),
                new AgencyId(row.getString("agency")),
                row.getBytes("name"),
                row.getBytes("other_name"),
                row.getBytes("birth_date"));
    }
}
