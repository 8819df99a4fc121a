package org.homeward.justice.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;
import org.homeward.intake.LiveFiles;
import org.homeward.intake.LiveFiles.Condition;
import org.homeward.intake.Revisions;
import org.homeward.intake.Revisions.Derived;
import org.homeward.intake.Revisions.Layout;
import org.homeward.justice.model.SuspectColumns;
import org.homeward.justice.model.SuspectEvent;
import org.homeward.justice.model.SuspectFile;
import org.homeward.justice.model.Suspects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Suspects' files in PostgreSQL.
public final class SqlSuspects implements Suspects {
    /// How the register's ledger keeps its rows.
    public static final Layout LAYOUT =
            new Layout(
                    "justice.suspect",
                    SuspectColumns.ALL,
                    Stream.concat(
                                    Stream.of(
                                            new Derived("person", "uuid"),
                                            new Derived("age_basis", "text")),
                                    Stream.of(SuspectEvent.values())
                                            .map(event -> new Derived(event.age(), "int")))
                            .toList());

    private static final String OF_CASE =
            """
            select *
              from (select distinct on (record) *
                      from justice.suspect
                     where record in (select record
                                        from justice.suspect
                                       where agency = :agency
                                         and case_record_number = :number)
                     order by record, revision desc) as suspect
             where live
               and case_record_number = :number
             order by record_number
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final LiveFiles live;

    public SqlSuspects(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.revisions = new Revisions(jdbc, LAYOUT);
        var days = Stream.of(SuspectEvent.values()).map(SuspectEvent::on).toList();
        this.live = new LiveFiles(jdbc, revisions, days, clock);
    }

    @Override
    public Optional<SuspectFile> find(Grant grant, UUID record) {
        return grant.opening(() -> revisions.find(record))
                .map(SuspectFile::of)
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public Optional<SuspectFile> ofPerson(Grant grant, UUID person) {
        return live.ofPerson(grant, person).map(SuspectFile::of);
    }

    @Override
    public List<SuspectFile> withNumber(Grant grant, String recordNumber, int limit) {
        return live.withNumber(grant, recordNumber, limit).stream().map(SuspectFile::of).toList();
    }

    @Override
    public List<SuspectFile> ofCase(Grant grant, AgencyId agency, String caseNumber) {
        if (!grant.reach().covers(agency)) {
            return List.of();
        }
        return grant.opening(
                () ->
                        jdbc.sql(OF_CASE)
                                .param("agency", agency.value())
                                .param("number", caseNumber)
                                .query((row, _) -> SuspectFile.of(revisions.entry(row)))
                                .list());
    }

    @Override
    public List<SuspectFile> list(Grant grant, Choice choice, int limit, int skip) {
        return live.list(grant, conditions(choice), limit, skip).stream()
                .map(SuspectFile::of)
                .toList();
    }

    @Override
    public List<ListLength> lengths(Grant grant, List<Choice> choices) {
        return live.lengths(grant, choices.stream().map(SqlSuspects::conditions).toList());
    }

    private static List<Condition> conditions(Choice choice) {
        return choice.event().<Condition>map(event -> new Condition.Said(event.on())).stream()
                .toList();
    }
}
