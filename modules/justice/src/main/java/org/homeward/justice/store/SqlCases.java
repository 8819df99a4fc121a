package org.homeward.justice.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.access.Reach;
import org.homeward.base.AgencyId;
import org.homeward.intake.Revisions;
import org.homeward.intake.Revisions.Derived;
import org.homeward.intake.Revisions.Layout;
import org.homeward.justice.model.CaseColumns;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseNumber;
import org.homeward.justice.model.CaseStage;
import org.homeward.justice.model.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Case files in PostgreSQL.
public final class SqlCases implements Cases {
    /// How the register's ledger keeps its rows.
    public static final Layout LAYOUT =
            new Layout(
                    "justice.criminal_case",
                    CaseColumns.ALL,
                    Stream.of("decision_key", "file_key", "number_key", "received_key")
                            .map(key -> new Derived(key, "text"))
                            .toList());

    private static final String CHOSEN =
            """
              from justice.criminal_case as said
             where live
               and (cast(:reach as text) is null or agency = :reach)
               and not exists (select
                                 from justice.criminal_case as later
                                where later.record = said.record
                                  and later.revision > said.revision)
               and (cast(:offence as text) is null or offence = :offence)
               and (cast(:stage as text) is null
                    or case :stage
                         when 'uncovered' then uncovered_on
                         when 'initiated' then initiated_on
                         when 'transferred' then transferred_on
                         when 'tried' then tried_on
                       end is not null)
               and case :without
                     when 'uncovered' then uncovered_on
                     when 'initiated' then initiated_on
                     when 'transferred' then transferred_on
                     when 'tried' then tried_on
                   end is null
            """;

    private static final String LIST =
            "select *\n"
                    + CHOSEN
                    + """
                     order by greatest(uncovered_on, initiated_on, transferred_on, tried_on) desc,
                              record
                     limit :limit offset :skip
                    """;

    private static final String COUNT = "select count(*)\n" + CHOSEN;

    /// Each number has an index of its own (criminal_case_number is skipped through by agency).
    private static final String WITH_NUMBER =
            """
            select *
              from (select distinct on (record) *
                      from justice.criminal_case
                     where record in (select record
                                        from justice.criminal_case
                                       where number_key = :exact
                                       union
                                      select record
                                        from justice.criminal_case
                                       where decision_key = :key
                                       union
                                      select record
                                        from justice.criminal_case
                                       where file_key = :key)
                       and (cast(:reach as text) is null or agency = :reach)
                     order by record, revision desc) as said
             where live
               and (number_key = :exact or decision_key = :key or file_key = :key)
             order by agency, record_number
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    public SqlCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.revisions = new Revisions(jdbc, LAYOUT);
    }

    @Override
    public Optional<CaseFile> find(Grant grant, UUID record) {
        return grant.opening(() -> revisions.find(record))
                .map(CaseFile::of)
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public Optional<CaseFile> ofNumber(Grant grant, AgencyId agency, String recordNumber) {
        return grant
                .opening(() -> revisions.newest(agency, List.of(recordNumber)))
                .values()
                .stream()
                .map(CaseFile::of)
                .filter(file -> grant.reach().covers(file.agency()))
                .findFirst();
    }

    @Override
    public List<CaseFile> withNumber(Grant grant, String typed, int limit) {
        return grant.opening(
                () ->
                        jdbc.sql(WITH_NUMBER)
                                .param("reach", reach(grant))
                                .param("exact", CaseNumber.exactKey(typed))
                                .param("key", CaseNumber.key(typed).orElse(null))
                                .param("limit", limit)
                                .query((row, _) -> CaseFile.of(revisions.entry(row)))
                                .list());
    }

    @Override
    public List<Revision> history(Grant grant, UUID record) {
        return grant.opening(() -> revisions.history(record)).entrySet().stream()
                .map(said -> new Revision(said.getKey(), CaseFile.of(said.getValue())))
                .filter(revision -> grant.reach().covers(revision.file().agency()))
                .toList();
    }

    @Override
    public List<CaseFile> list(Grant grant, Choice choice, int limit, int skip) {
        return grant.opening(
                () ->
                        jdbc.sql(LIST)
                                .params(parameters(grant, choice))
                                .param("limit", limit)
                                .param("skip", skip)
                                .query((row, _) -> CaseFile.of(revisions.entry(row)))
                                .list());
    }

    @Override
    public int count(Grant grant, Choice choice) {
        return grant.opening(
                () ->
                        jdbc.sql(COUNT)
                                .params(parameters(grant, choice))
                                .query(Integer.class)
                                .single());
    }

    private static Map<String, ?> parameters(Grant grant, Choice choice) {
        var parameters = new HashMap<String, Object>();
        parameters.put("reach", reach(grant));
        parameters.put("offence", choice.offence().orElse(null));
        parameters.put("stage", choice.stage().map(CaseStage::code).orElse(null));
        parameters.put("without", choice.without().map(CaseStage::code).orElse(null));
        return parameters;
    }

    static @Nullable String reach(Grant grant) {
        return switch (grant.reach()) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
        };
    }
}
