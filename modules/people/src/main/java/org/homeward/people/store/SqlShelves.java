package org.homeward.people.store;

import static org.homeward.people.store.Rows.code;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.database.ListLength;
import org.homeward.database.LongLists;
import org.homeward.people.model.Link;
import org.homeward.people.model.Shelves;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lists of a linkage reviewer, in PostgreSQL.
///
/// Of a nation's pairs a page shows the newest, so records are walked from the newest on until the
/// page is full; what users decided is little, and is gathered and sorted.
public final class SqlShelves implements Shelves {
    private static final String NEWEST =
            """
            not exists (select
                                     from people.link as later
                                    where later.low = l.low
                                      and later.high = l.high
                                      and later.revision > l.revision)\
            """;

    private static final String PRESENT =
            """
            not exists (select
                                     from people.revision as v
                                    where v.record = %1$s.record
                                      and v.state = 'ended'
                                      and not exists (select
                                                        from people.revision as w
                                                       where w.record = v.record
                                                         and w.revision > v.revision))\
            """;

    private static final String ON_BOTH =
            """
               and one.side = :side
               and (cast(:reach as text) is null
                    or one.agency = :reach and other.agency = :reach)
               and %s
               and %s
               and %s
            """
                    .formatted(NEWEST, PRESENT.formatted("one"), PRESENT.formatted("other"));

    /// Each pair is found from the younger of its records.
    private static final String BY_RULE =
            """
              from people.record as one
             cross join lateral (
                   select k.*, k.high as partner from people.link as k where k.low = one.record
                    union all
                   select k.*, k.low as partner from people.link as k where k.high = one.record
                   ) as l
              join people.record as other
                on other.record = l.partner and other.number < one.number
             where l.made_by = 'rule'
               and l.state = 'linked'
            """
                    + ON_BOTH;

    private static final String BY_USER =
            """
              from people.link as l
              join people.record as one on one.record = l.low
              join people.record as other on other.record = l.high
             where l.made_by = 'user'
            """
                    + ON_BOTH;

    private static final String PAGE =
            """
            select l.low, l.high, l.revision, l.state, l.made_by, l.reason
            %s order by %s
            offset :skip limit :limit
            """;

    private static final String LARGE =
            """
            select reltuples > :large
              from pg_class
             where oid = cast('people.link' as regclass)
            """;

    // The newest word on each pair is found once, by sorting, and the few records that ended are
    // gathered once: looked up for each pair, both would cost more than all else on the page.
    private static final String COUNT_ALL =
            """
            with ended as materialized (
                 select v.record
                   from people.revision as v
                  where v.state = 'ended'
                    and not exists (select
                                      from people.revision as w
                                     where w.record = v.record
                                       and w.revision > v.revision))
            select r.side, l.made_by, count(*) as pairs
              from (select distinct on (low, high) low, high, state, made_by
                      from people.link
                     order by low, high, revision desc) as l
              join people.record as r on r.record = l.low
              join people.record as s on s.record = l.high
             where (l.made_by = 'user' or l.state = 'linked')
               and (cast(:reach as text) is null
                    or r.agency = :reach and s.agency = :reach)
               and l.low not in (select record from ended)
               and l.high not in (select record from ended)
             group by r.side, l.made_by
            """;

    private static final String COUNT_SOME =
            "select count(*) from (select %s order by %s limit :enough) as walked";

    private final JdbcClient jdbc;
    private final LongLists<ListOf> longLists;
    private final int large;

    /// @param agency whose pairs; null for those of every agency
    private record ListOf(Shelf shelf, @Nullable String agency) {}

    public SqlShelves(JdbcClient jdbc, InstantSource clock) {
        this(jdbc, clock, ListLength.LARGE);
    }

    /// @param large from how many links on pairs are followed and not all counted
    SqlShelves(JdbcClient jdbc, InstantSource clock, int large) {
        this.jdbc = jdbc;
        this.longLists = new LongLists<>(clock);
        this.large = large;
    }

    @Override
    public List<Link> on(Shelf shelf, Reach reach, int skip, int limit) {
        return jdbc.sql(PAGE.formatted(pairs(shelf), newestFirst(shelf)))
                .param("reach", agency(reach))
                .param("side", code(shelf.side()))
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> Rows.link(row))
                .list();
    }

    @Override
    public Map<Shelf, ListLength> lengths(Reach reach, Collection<Shelf> shelves) {
        var agency = agency(reach);
        if (!large()) {
            return counted(agency);
        }
        var lengths = new HashMap<Shelf, ListLength>();
        for (var shelf : shelves) {
            lengths.put(shelf, followed(new ListOf(shelf, agency)));
        }
        return lengths;
    }

    private boolean large() {
        return jdbc.sql(LARGE).param("large", large).query(Boolean.class).single();
    }

    private Map<Shelf, ListLength> counted(@Nullable String agency) {
        var lengths = new HashMap<Shelf, ListLength>();
        jdbc.sql(COUNT_ALL)
                .param("reach", agency)
                .query(
                        row -> {
                            lengths.put(
                                    new Shelf(Rows.side(row), Rows.maker(row)),
                                    ListLength.of(row.getLong("pairs"), false));
                        });
        return lengths;
    }

    private ListLength followed(ListOf list) {
        if (longLists.has(list)) {
            return ListLength.LONG;
        }
        long pairs =
                jdbc.sql(COUNT_SOME.formatted(pairs(list.shelf), newestFirst(list.shelf)))
                        .param("reach", list.agency)
                        .param("side", code(list.shelf.side()))
                        .param("enough", ListLength.COUNTED_UP_TO + 1)
                        .query(Long.class)
                        .single();
        var length = ListLength.of(pairs, true);
        if (length.more()) {
            longLists.found(list);
        }
        return length;
    }

    private static String pairs(Shelf shelf) {
        return switch (shelf.maker()) {
            case RULE -> BY_RULE;
            case USER -> BY_USER;
        };
    }

    /// The order that its pairs are found in, where the index on numbers can serve it.
    private static String newestFirst(Shelf shelf) {
        return switch (shelf.maker()) {
            case RULE -> "one.number desc, other.number";
            case USER -> "greatest(one.number, other.number) desc, least(one.number, other.number)";
        };
    }

    private static @Nullable String agency(Reach reach) {
        return switch (reach) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
            case Reach.One _ -> throw new NotAllowed();
        };
    }
}
