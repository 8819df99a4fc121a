package org.homeward.journal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hours in which somebody looked at more, or in another way, than work usually asks for. It says
/// where to ask, not that anything is wrong.
public final class SqlOutstanding {
    /// As many of an agency's newest looks are gone through, so that the page stays quick.
    public static final int NEWEST = 100_000;

    private static final int LONGEST_LIST = 200;

    private static final String HOURS =
            """
            with newest as (
                 select looked_at, kind, reader, on_right, record, records
                   from journal.look
                  where agency = :agency
                  order by position desc
                  limit :newest)
            select reader, date_trunc('hour', looked_at) as hour,
                   count(*) filter (where kind = 'LOOKED_UP') as searches,
                   count(*) filter (where kind = 'LOOKED_UP' and records = 0) as misses,
                   count(distinct record) filter (where kind = 'OPENED') as opened,
                   count(distinct record) filter (where kind = 'OPENED'
                                                    and on_right like '%.BREAK_GLASS') as emergencies
              from newest
             where looked_at >= :since
               and kind <> 'SERVED'
             group by reader, date_trunc('hour', looked_at)
            having count(*) filter (where kind = 'LOOKED_UP' and records = 0) >= :misses
                or count(distinct record) filter (where kind = 'OPENED') >= :opened
                or count(*) filter (where on_right like '%.BREAK_GLASS') > 0
             order by hour desc, reader
             limit :limit
            """;

    private final JdbcClient jdbc;

    public SqlOutstanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From how many on an hour stands out. One look in an emergency always does.
    ///
    /// @param misses searches without a hit
    /// @param opened different records
    public record Measure(int misses, int opened) {
        public static final Measure USUAL = new Measure(5, 40);
    }

    /// What one reader did in one hour.
    ///
    /// @param misses searches without a hit, among all searches
    /// @param emergencies records opened in an emergency, among those opened
    public record Hour(
            UserId reader, Instant from, int searches, int misses, int opened, int emergencies) {}

    /// Of an agency's people since an instant, newest first.
    public List<Hour> of(AgencyId agency, Instant since, Measure measure) {
        return jdbc.sql(HOURS)
                .param("agency", agency.value())
                .param("newest", NEWEST)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("misses", measure.misses())
                .param("opened", measure.opened())
                .param("limit", LONGEST_LIST)
                .query(
                        (row, _) ->
                                new Hour(
                                        new UserId(row.getObject("reader", UUID.class)),
                                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                                        row.getInt("searches"),
                                        row.getInt("misses"),
                                        row.getInt("opened"),
                                        row.getInt("emergencies")))
                .list();
    }
}
