package org.homeward.justice.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.base.AgencyId;
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

    private static final String CHOSEN =
            """
              from justice.suspect as said
             where live
               and (cast(:reach as text) is null or agency = :reach)
               and not exists (select
                                 from justice.suspect as later
                                where later.record = said.record
                                  and later.revision > said.revision)
               and (cast(:agency as text) is null or agency = :agency)
               and (cast(:event as text) is null
                    or case :event
                         when 'involved' then involved_on
                         when 'arrested' then arrested_on
                         when 'accused' then accused_on
                         when 'convicted' then convicted_on
                       end is not null)
            """;

    private static final String LIST =
            "select *\n"
                    + CHOSEN
                    + """
                     order by greatest(involved_on, arrested_on, accused_on, convicted_on) desc,
                              record
                     limit :limit offset :skip
                    """;

    private static final String COUNT = "select count(*)\n" + CHOSEN;

    private static final String OF_PERSON =
            """
            select *
              from justice.suspect
             where person = :person
             order by revision desc
             limit 1
            """;

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

    /// The index on the record number is skipped through by agency.
    private static final String WITH_NUMBER =
            """
            select said.*
              from justice.suspect as said
             where record_number = :number
               and live
               and (cast(:reach as text) is null or agency = :reach)
               and not exists (select
                                 from justice.suspect as later
                                where later.record = said.record
                                  and later.revision > said.revision)
             order by agency
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    public SqlSuspects(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.revisions = new Revisions(jdbc, LAYOUT);
    }

    @Override
    public Optional<SuspectFile> find(Grant grant, UUID record) {
        return grant.opening(() -> revisions.find(record))
                .map(SuspectFile::of)
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public Optional<SuspectFile> ofPerson(Grant grant, UUID person) {
        return grant.opening(
                        () ->
                                jdbc.sql(OF_PERSON)
                                        .param("person", person)
                                        .query((row, _) -> SuspectFile.of(revisions.entry(row)))
                                        .optional())
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public List<SuspectFile> withNumber(Grant grant, String recordNumber, int limit) {
        return grant.opening(
                () ->
                        jdbc.sql(WITH_NUMBER)
                                .param("reach", SqlCases.reach(grant))
                                .param("number", recordNumber)
                                .param("limit", limit)
                                .query((row, _) -> SuspectFile.of(revisions.entry(row)))
                                .list());
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
        return grant.opening(
                () ->
                        jdbc.sql(LIST)
                                .params(parameters(grant, choice))
                                .param("limit", limit)
                                .param("skip", skip)
                                .query((row, _) -> SuspectFile.of(revisions.entry(row)))
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
        parameters.put("reach", SqlCases.reach(grant));
        parameters.put("agency", choice.agency().orElse(null));
        parameters.put("event", choice.event().map(SuspectEvent::code).orElse(null));
        return parameters;
    }
}
