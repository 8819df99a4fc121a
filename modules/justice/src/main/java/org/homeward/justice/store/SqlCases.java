package org.homeward.justice.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;
import org.homeward.intake.LiveFiles;
import org.homeward.intake.LiveFiles.Condition;
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
    private final LiveFiles live;

    public SqlCases(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.revisions = new Revisions(jdbc, LAYOUT);
        var days = Stream.of(CaseStage.values()).map(CaseStage::on).toList();
        this.live = new LiveFiles(jdbc, revisions, days, clock);
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
        return live.list(grant, conditions(choice), limit, skip).stream()
                .map(CaseFile::of)
                .toList();
    }

    @Override
    public List<ListLength> lengths(Grant grant, List<Choice> choices) {
        return live.lengths(grant, choices.stream().map(SqlCases::conditions).toList());
    }

    private static List<Condition> conditions(Choice choice) {
        var conditions = new ArrayList<Condition>();
        choice.stage().ifPresent(stage -> conditions.add(new Condition.Said(stage.on())));
        choice.without().ifPresent(stage -> conditions.add(new Condition.Unsaid(stage.on())));
        choice.offence().ifPresent(it -> conditions.add(new Condition.Coded("offence", it)));
        return conditions;
    }

    private static @Nullable String reach(Grant grant) {
        return switch (grant.reach()) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
            case Reach.One _ -> throw new NotAllowed();
        };
    }
}
