package org.homeward.justice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.database.Columns;
import org.homeward.database.Transactions;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.justice.model.CaseLink;
import org.homeward.justice.model.CaseLinks;
import org.homeward.justice.model.CaseReason;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links of cases and the clusters that follow from them, in PostgreSQL.
public final class SqlCaseLinks implements CaseLinks {
    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('justice/cases', 0))
            """;

    private static final String ALIKE =
            """
            with mine as (
                 select newest.*
                   from unnest(:ids) as given (record)
                  cross join lateral (
                        select *
                          from justice.criminal_case
                         where record = given.record
                         order by revision desc
                         limit 1) as newest
                  where newest.live),
            candidate as (
                 select mine.record as one, found.record as other
                   from mine
                  cross join lateral (
                        select record from justice.criminal_case
                         where decision_key = mine.decision_key offset 0) as found
                  union
                 select mine.record, found.record
                   from mine
                  cross join lateral (
                        select record from justice.criminal_case
                         where file_key = mine.file_key offset 0) as found
                  union
                 select mine.record, found.record
                   from mine
                  cross join lateral (
                        select record from justice.criminal_case
                         where agency = mine.received_from_agency
                           and number_key = mine.received_key offset 0) as found
                  union
                 select mine.record, found.record
                   from mine
                  cross join lateral (
                        select record from justice.criminal_case
                         where received_from_agency = mine.agency
                           and received_key = mine.number_key offset 0) as found)
            select mine.record as one, said.record as other,
                   coalesce(said.agency = mine.received_from_agency
                              and said.number_key = mine.received_key, false)
                     or coalesce(said.received_from_agency = mine.agency
                                   and said.received_key = mine.number_key, false) as handover,
                   coalesce(said.decision_key = mine.decision_key, false) as decision,
                   coalesce(said.file_key = mine.file_key, false) as file,
                   said.place = mine.place as place
              from candidate
              join mine on mine.record = candidate.one
             cross join lateral (
                   select *
                     from justice.criminal_case
                    where record = candidate.other
                    order by revision desc
                    limit 1) as said
             where said.live
               and said.agency <> mine.agency
             order by mine.ordinal, said.ordinal
            """;

    private static final String TOUCHING =
            """
            select distinct on (low, high) *
              from justice.case_link
             where low = any(:ids)
                or high = any(:ids)
             order by low, high, revision desc
            """;

    private static final String BETWEEN =
            """
            select *
              from justice.case_link
             where (low = :one and high = :other)
                or (low = :other and high = :one)
             order by revision desc
             limit 1
            """;

    private static final String WRITE =
            """
            insert into justice.case_link (low, high, revision, act, state, made_by, reason)
            select low, high, revision, :act, state, made_by, reason
              from unnest(:lows, :highs, :revisions, :states, :makers, :reasons)
                as link (low, high, revision, state, made_by, reason)
            """
                    + RowHash.returning("justice.case_link");

    private static final String OLDEST_FIRST =
            """
            select given.record
              from unnest(:ids) as given (record)
             cross join lateral (
                   select live
                     from justice.criminal_case
                    where record = given.record
                    order by revision desc
                    limit 1) as newest
             cross join lateral (
                   select ordinal
                     from justice.criminal_case
                    where record = given.record
                      and revision = 1) as first
             where newest.live
             order by first.ordinal
            """;

    private static final String AGENCIES =
            """
            select given.record, newest.agency
              from unnest(:ids) as given (record)
             cross join lateral (
                   select agency, live
                     from justice.criminal_case
                    where record = given.record
                    order by revision desc
                    limit 1) as newest
             where newest.live
            """;

    private static final String HEADS =
            """
            select given.record, newest.head
              from unnest(:ids) as given (record)
             cross join lateral (
                   select head
                     from justice.case_membership
                    where record = given.record
                    order by revision desc
                    limit 1) as newest
            """;

    private static final String ASSIGN =
            """
            insert into justice.case_membership (record, revision, act, head)
            select given.record,
                   1 + coalesce((select max(earlier.revision)
                                   from justice.case_membership as earlier
                                  where earlier.record = given.record), 0),
                   :act,
                   given.head
              from unnest(:records, :heads) as given (record, head)
            """
                    + RowHash.returning("justice.case_membership");

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SqlCaseLinks(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void lockSoon() {
        transactions.lockSoon(jdbc.sql(LOCK));
    }

    @Override
    public void lock() {
        jdbc.sql(LOCK).query((_, _) -> true).single();
    }

    @Override
    public List<Likeness> alike(Collection<UUID> records) {
        return jdbc.sql(ALIKE)
                .params(ids(records))
                .query(
                        (row, _) ->
                                new Likeness(
                                        row.getObject("one", UUID.class),
                                        row.getObject("other", UUID.class),
                                        row.getBoolean("handover"),
                                        row.getBoolean("decision"),
                                        row.getBoolean("file"),
                                        row.getBoolean("place")))
                .list();
    }

    @Override
    public List<CaseLink> touching(Collection<UUID> records) {
        return jdbc.sql(TOUCHING).params(ids(records)).query((row, _) -> link(row)).list();
    }

    @Override
    public Optional<CaseLink> between(UUID one, UUID other) {
        return jdbc.sql(BETWEEN)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public void write(Recording recording, List<CaseLink> links) {
        write(
                recording,
                WRITE,
                Columns.of(links)
                        .uuids("lows", CaseLink::low)
                        .uuids("highs", CaseLink::high)
                        .ints("revisions", CaseLink::revision)
                        .texts("states", link -> link.state().name())
                        .texts("makers", link -> link.maker().name())
                        .texts("reasons", link -> link.reason().name()));
    }

    @Override
    public List<UUID> oldestFirst(Collection<UUID> records) {
        return jdbc.sql(OLDEST_FIRST)
                .params(ids(records))
                .query((row, _) -> row.getObject("record", UUID.class))
                .list();
    }

    @Override
    public Map<UUID, AgencyId> agencies(Collection<UUID> records) {
        var agencies = new HashMap<UUID, AgencyId>();
        jdbc.sql(AGENCIES)
                .params(ids(records))
                .query(
                        row -> {
                            agencies.put(
                                    row.getObject("record", UUID.class),
                                    new AgencyId(row.getString("agency")));
                        });
        return agencies;
    }

    @Override
    public Map<UUID, UUID> heads(Collection<UUID> records) {
        var heads = new HashMap<UUID, UUID>();
        jdbc.sql(HEADS)
                .params(ids(records))
                .query(
                        row -> {
                            heads.put(
                                    row.getObject("record", UUID.class),
                                    row.getObject("head", UUID.class));
                        });
        return heads;
    }

    @Override
    public void assign(Recording recording, Map<UUID, UUID> heads) {
        write(
                recording,
                ASSIGN,
                Columns.of(List.copyOf(heads.entrySet()))
                        .uuids("records", Map.Entry::getKey)
                        .uuids("heads", Map.Entry::getValue));
    }

    private void write(Recording recording, String sql, Columns<?> columns) {
        recording.include(
                jdbc.sql(sql)
                        .params(columns.asParameters())
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }

    private static Map<String, ?> ids(Collection<UUID> records) {
        return Columns.of(List.copyOf(records)).uuids("ids", id -> id).asParameters();
    }

    private static CaseLink link(ResultSet row) throws SQLException {
        return new CaseLink(
                row.getObject("low", UUID.class),
                row.getObject("high", UUID.class),
                row.getInt("revision"),
                CaseLink.State.valueOf(row.getString("state")),
                CaseLink.Maker.valueOf(row.getString("made_by")),
                CaseReason.valueOf(row.getString("reason")));
    }
}
