package org.homeward.people.store;

import static org.homeward.people.store.Rows.code;
import static org.homeward.people.store.Rows.ids;
import static org.homeward.people.store.Rows.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.database.Columns;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.people.model.Link;
import org.homeward.people.model.Links;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions on pairs of records, and the clusters that follow from them, in PostgreSQL.
public final class SqlLinks implements Links {
    private static final String TOUCHING =
            """
            select distinct on (low, high) low, high, revision, act, state, made_by, reason
              from people.link
             where low = any(:ids) or high = any(:ids)
             order by low, high, revision desc
            """;

    private static final String BETWEEN =
            """
            select low, high, revision, act, state, made_by, reason
              from people.link
             where low = least(:one, :other) and high = greatest(:one, :other)
             order by revision desc
             limit 1
            """;

    private static final String WRITE =
            """
            insert into people.link (low, high, revision, act, state, made_by, reason)
            select low, high, revision, :act, state, made_by, reason
              from unnest(:lows, :highs, :revisions, :states, :makers, :reasons)
                as a (low, high, revision, state, made_by, reason)
            """
                    + RowHash.returning("people.link");

    private static final String HISTORY =
            """
            select low, high, revision, act, state, made_by, reason
              from people.link
             where low = :record or high = :record
             order by low, high, revision
            """;

    private static final String HEADS =
            """
            select distinct on (record) record, head
              from people.membership
             where record = any(:ids)
             order by record, revision desc
            """;

    // The cluster's head stands alone at first and is joined to, for the index on heads to serve.
    private static final String MEMBERS =
            """
            with home as materialized (
                 select coalesce((select head
                                    from people.membership
                                   where record = :record
                                   order by revision desc
                                   limit 1), :record) as head)
            select r.record
              from home
             cross join lateral (
                   select home.head as record
                    union
                   select m.record from people.membership m where m.head = home.head) named
              join people.record r on r.record = named.record
             where home.head = coalesce((select m.head
                                           from people.membership m
                                          where m.record = r.record
                                          order by m.revision desc
                                          limit 1), r.record)
             order by r.number
            """;

    private static final String ASSIGN =
            """
            insert into people.membership (record, revision, act, head)
            select a.record,
                   1 + coalesce((select max(m.revision)
                                   from people.membership m
                                  where m.record = a.record), 0),
                   :act,
                   a.head
              from unnest(:records, :heads) as a (record, head)
            """
                    + RowHash.returning("people.membership");

    private final JdbcClient jdbc;

    public SqlLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Link> touching(Collection<UUID> records) {
        return jdbc.sql(TOUCHING).params(ids(records)).query((row, _) -> Rows.link(row)).list();
    }

    @Override
    public Optional<Link> between(UUID one, UUID other) {
        return jdbc.sql(BETWEEN)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> Rows.link(row))
                .optional();
    }

    @Override
    public void write(Recording recording, List<Link> links) {
        var columns =
                Columns.of(links)
                        .uuids("lows", Link::low)
                        .uuids("highs", Link::high)
                        .ints("revisions", Link::revision)
                        .texts("states", link -> code(link.state()))
                        .texts("makers", link -> code(link.maker()))
                        .texts("reasons", link -> link.reason().code());
        write(recording, WRITE, columns);
    }

    @Override
    public List<Decided> history(UUID record) {
        return jdbc.sql(HISTORY)
                .param("record", record)
                .query((row, _) -> new Decided(new ActId(uuid(row, "act")), Rows.link(row)))
                .list();
    }

    @Override
    public Map<UUID, UUID> heads(Collection<UUID> records) {
        var heads = new HashMap<UUID, UUID>();
        jdbc.sql(HEADS)
                .params(ids(records))
                .query(
                        row -> {
                            heads.put(uuid(row, "record"), uuid(row, "head"));
                        });
        return heads;
    }

    @Override
    public List<UUID> members(UUID record) {
        return jdbc.sql(MEMBERS)
                .param("record", record)
                .query((row, _) -> uuid(row, "record"))
                .list();
    }

    @Override
    public void assign(Recording recording, Map<UUID, UUID> heads) {
        var columns =
                Columns.of(List.copyOf(heads.entrySet()))
                        .uuids("records", Map.Entry::getKey)
                        .uuids("heads", Map.Entry::getValue);
        write(recording, ASSIGN, columns);
    }

    private void write(Recording recording, String sql, Columns<?> columns) {
        recording.include(
                jdbc.sql(sql)
                        .params(columns.asParameters())
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }
}
