package org.homeward.people.store;

import static org.homeward.people.store.Rows.code;
import static org.homeward.people.store.Rows.ids;
import static org.homeward.people.store.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.database.Columns;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.people.model.Link;
import org.homeward.people.model.Links;
import org.homeward.people.model.Reason;
import org.jspecify.annotations.Nullable;
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

    // The newest word on each pair is found once, by sorting, and the few records that ended are
    // gathered once: looked up for each pair, both would cost more than all else on the page.
    private static final String ENDED =
            """
            with ended as materialized (
                 select v.record
                   from people.revision v
                  where v.state = 'ended'
                    and not exists (select
                                      from people.revision w
                                     where w.record = v.record
                                       and w.revision > v.revision))
            """;

    private static final String SHELVED =
            """
              from (select distinct on (low, high)
                           low, high, revision, act, state, made_by, reason
                      from people.link
                     order by low, high, revision desc) l
              join people.record r on r.record = l.low
              join people.record s on s.record = l.high
             where (l.made_by = 'user' or l.state = 'linked')
               and (cast(:reach as text) is null
                    or r.agency = :reach and s.agency = :reach)
               and l.low not in (select record from ended)
               and l.high not in (select record from ended)
            """;

    private static final String ON_SHELF =
            ENDED
                    + "select l.low, l.high, l.revision, l.act, l.state, l.made_by, l.reason,\n"
                    + "       count(*) over () as pairs\n"
                    + SHELVED
                    + """
                       and r.side = :side
                       and l.made_by = :maker
                     order by greatest(r.number, s.number) desc, least(r.number, s.number)
                    offset :skip limit :limit
                    """;

    private static final String SHELVES =
            ENDED
                    + "select r.side, l.made_by, count(*) as pairs\n"
                    + SHELVED
                    + " group by r.side, l.made_by";

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
        return jdbc.sql(TOUCHING).params(ids(records)).query((row, _) -> link(row)).list();
    }

    @Override
    public Optional<Link> between(UUID one, UUID other) {
        return jdbc.sql(BETWEEN)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> link(row))
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
                .query((row, _) -> new Decided(new ActId(uuid(row, "act")), link(row)))
                .list();
    }

    @Override
    public Found on(Shelf shelf, Reach reach, int skip, int limit) {
        var all = new AtomicInteger();
        var links =
                jdbc.sql(ON_SHELF)
                        .param("reach", agency(reach))
                        .param("side", code(shelf.side()))
                        .param("maker", code(shelf.maker()))
                        .param("skip", skip)
                        .param("limit", limit)
                        .query(
                                (row, _) -> {
                                    all.set(row.getInt("pairs"));
                                    return link(row);
                                })
                        .list();
        return new Found(
                links,
                links.isEmpty() && skip > 0 ? shelves(reach).getOrDefault(shelf, 0) : all.get());
    }

    @Override
    public Map<Shelf, Integer> shelves(Reach reach) {
        var shelves = new HashMap<Shelf, Integer>();
        jdbc.sql(SHELVES)
                .param("reach", agency(reach))
                .query(
                        row -> {
                            shelves.put(new Shelf(Rows.side(row), maker(row)), row.getInt("pairs"));
                        });
        return shelves;
    }

    private static @Nullable String agency(Reach reach) {
        return switch (reach) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
            case Reach.One _ -> throw new NotAllowed();
        };
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

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                uuid(row, "low"),
                uuid(row, "high"),
                row.getInt("revision"),
                Link.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                maker(row),
                Reason.ofCode(row.getString("reason")).orElseThrow());
    }

    private static Link.Maker maker(ResultSet row) throws SQLException {
        return Link.Maker.valueOf(row.getString("made_by").toUpperCase(Locale.ROOT));
    }
}
