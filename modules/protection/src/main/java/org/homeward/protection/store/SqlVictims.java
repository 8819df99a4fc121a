package org.homeward.protection.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.access.Reach;
import org.homeward.intake.Revisions;
import org.homeward.intake.Revisions.Derived;
import org.homeward.intake.Revisions.Layout;
import org.homeward.protection.model.VictimColumns;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.Victims;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Victims' files in PostgreSQL.
public final class SqlVictims implements Victims {
    /// How the register's ledger keeps its rows.
    public static final Layout LAYOUT =
            new Layout(
                    "protection.victim",
                    VictimColumns.ALL,
                    Stream.concat(
                                    Stream.of(
                                            new Derived("person", "uuid"),
                                            new Derived("age_basis", "text")),
                                    Stream.of(VictimEvent.values())
                                            .map(event -> new Derived(event.age(), "int")))
                            .toList());

    private static final String CHOICE = ":(form|event|without)\\b";

    private static final String REACHED =
            """
              from protection.victim as said
             where live
               and (cast(:reach as text) is null or agency = :reach)
               and not exists (select
                                 from protection.victim as later
                                where later.record = said.record
                                  and later.revision > said.revision)
            """;

    private static final String FITS =
            """
            (cast(:form as text) is null or form = :form)
               and (cast(:event as text) is null
                    or case :event
                         when 'received' then received_on
                         when 'verified' then verified_on
                         when 'identified' then identified_on
                         when 'rescued' then rescued_on
                         when 'supported' then supported_on
                       end is not null)
               and case :without
                     when 'received' then received_on
                     when 'verified' then verified_on
                     when 'identified' then identified_on
                     when 'rescued' then rescued_on
                     when 'supported' then supported_on
                   end is null
            """;

    private static final String CHOSEN = REACHED + "   and " + FITS;

    private static final String LIST =
            "select *\n"
                    + CHOSEN
                    + """
                     order by greatest(received_on, verified_on, identified_on, rescued_on,
                                       supported_on) desc,
                              record
                     limit :limit offset :skip
                    """;

    private static final String COUNT = "select count(*)\n" + CHOSEN;

    private static final String OF_PERSON =
            """
            select *
              from protection.victim
             where person = :person
             order by revision desc
             limit 1
            """;

    /// The index on the record number is skipped through by agency.
    private static final String WITH_NUMBER =
            """
            select said.*
              from protection.victim as said
             where record_number = :number
               and live
               and (cast(:reach as text) is null or agency = :reach)
               and not exists (select
                                 from protection.victim as later
                                where later.record = said.record
                                  and later.revision > said.revision)
             order by agency
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    public SqlVictims(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.revisions = new Revisions(jdbc, LAYOUT);
    }

    @Override
    public Optional<VictimFile> find(Grant grant, UUID record) {
        return grant.opening(() -> revisions.find(record))
                .map(VictimFile::of)
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public Optional<VictimFile> ofPerson(Grant grant, UUID person) {
        return grant.opening(
                        () ->
                                jdbc.sql(OF_PERSON)
                                        .param("person", person)
                                        .query((row, _) -> VictimFile.of(revisions.entry(row)))
                                        .optional())
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public List<VictimFile> withNumber(Grant grant, String recordNumber, int limit) {
        return grant.opening(
                () ->
                        jdbc.sql(WITH_NUMBER)
                                .param("reach", reach(grant))
                                .param("number", recordNumber)
                                .param("limit", limit)
                                .query((row, _) -> VictimFile.of(revisions.entry(row)))
                                .list());
    }

    @Override
    public List<Revision> history(Grant grant, UUID record) {
        return grant.opening(() -> revisions.history(record)).entrySet().stream()
                .map(said -> new Revision(said.getKey(), VictimFile.of(said.getValue())))
                .filter(revision -> grant.reach().covers(revision.file().agency()))
                .toList();
    }

    @Override
    public List<VictimFile> list(Grant grant, Choice choice, int limit, int skip) {
        return grant.opening(
                () ->
                        jdbc.sql(LIST)
                                .params(parameters(grant, choice))
                                .param("limit", limit)
                                .param("skip", skip)
                                .query((row, _) -> VictimFile.of(revisions.entry(row)))
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

    @Override
    public List<Integer> counts(Grant grant, List<Choice> choices) {
        var columns = new ArrayList<String>();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", reach(grant));
        for (var choice : choices) {
            int place = columns.size();
            columns.add("count(*) filter (where " + FITS.replaceAll(CHOICE, "$0_" + place) + ")");
            parts(choice).forEach((name, part) -> parameters.put(name + "_" + place, part));
        }
        return grant
                .opening(
                        () ->
                                jdbc.sql(
                                                "select array["
                                                        + String.join(", ", columns)
                                                        + "]\n"
                                                        + REACHED)
                                        .params(parameters)
                                        .query(
                                                (row, _) ->
                                                        List.of(
                                                                (Long[])
                                                                        row.getArray(1).getArray()))
                                        .single())
                .stream()
                .map(Math::toIntExact)
                .toList();
    }

    private static Map<String, ?> parameters(Grant grant, Choice choice) {
        var parameters = parts(choice);
        parameters.put("reach", reach(grant));
        return parameters;
    }

    private static Map<String, @Nullable Object> parts(Choice choice) {
        var parts = new HashMap<String, @Nullable Object>();
        parts.put("form", choice.form().orElse(null));
        parts.put("event", choice.event().map(VictimEvent::code).orElse(null));
        parts.put("without", choice.without().map(VictimEvent::code).orElse(null));
        return parts;
    }

    private static @Nullable String reach(Grant grant) {
        return switch (grant.reach()) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
        };
    }
}
