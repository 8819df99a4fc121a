package org.homeward.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.database.ListLength;
import org.homeward.database.LongLists;
import org.homeward.intake.Ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register's live files as its lists show them: of each record the newest revision, as far as a
/// grant reaches.
///
/// A migration of the module makes the two indexes that a list walks from its start, `<table>_list`
/// on the latest day and the record, and the same by agency; without them lists sort every file.
public final class LiveFiles {
    /// What a file must say to stand on a list.
    public sealed interface Condition {
        /// Something is said in this column.
        record Said(String column) implements Condition {}

        /// Nothing is said in this column.
        record Unsaid(String column) implements Condition {}

        /// The column has this code.
        record Coded(String column, String code) implements Condition {}
    }

    /// @param agency whose files; empty for those of every agency
    private record ListOf(Optional<String> agency, List<Condition> conditions) {}

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final String latestDay;
    private final LongLists<ListOf> longLists;

    /// @param days the columns of days; the latest of a file's days orders the lists, newest first
    public LiveFiles(JdbcClient jdbc, Revisions revisions, List<String> days, InstantSource clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.latestDay = "greatest(" + String.join(", ", days) + ")";
        this.longLists = new LongLists<>(clock);
    }

    /// One page of a list.
    public List<Entry> list(Grant grant, List<Condition> conditions, int limit, int skip) {
        var parameters = reached(grant);
        var sql =
                """
                select said.*
                  from (select record, revision, %2$s as latest
                          from %1$s
                         where %3$s
                           and %4$s
                         order by latest desc, record
                         limit :limit offset :skip) as page
                  join %1$s as said using (record, revision)
                 order by page.latest desc, record
                """
                        .formatted(
                                revisions.layout().table(),
                                latestDay,
                                newest(),
                                all(conditions, parameters));
        return grant.opening(
                () ->
                        jdbc.sql(sql)
                                .params(parameters)
                                .param("limit", limit)
                                .param("skip", skip)
                                .query((row, _) -> revisions.entry(row))
                                .list());
    }

    /// The lengths of several lists, in the order given.
    ///
    /// The files of a nation cannot be counted while somebody waits for a page: in a register of
    /// more than [ListLength#LARGE] rows each list is followed only as far as anybody turns
    /// its pages, and one that goes on beyond that is not followed again for a minute.
    public List<ListLength> lengths(Grant grant, List<List<Condition>> lists) {
        var agency = Optional.ofNullable(reach(grant));
        var asked = lists.stream().map(it -> new ListOf(agency, it)).toList();
        if (asked.stream().allMatch(longLists::has)) {
            return asked.stream().map(_ -> ListLength.LONG).toList();
        }
        var lengths = counted(grant, lists);
        for (int at = 0; at < asked.size(); at++) {
            if (lengths.get(at).more()) {
                longLists.found(asked.get(at));
            }
        }
        return lengths;
    }

    private List<ListLength> counted(Grant grant, List<List<Condition>> lists) {
        var parameters = reached(grant);
        parameters.put("table", revisions.layout().table());
        parameters.put("large", ListLength.LARGE);
        parameters.put("enough", ListLength.COUNTED_UP_TO + 1);
        var each = lists.stream().map(conditions -> all(conditions, parameters)).toList();
        var sql =
                """
                select (select reltuples > :large from pg_class where oid = cast(:table as regclass))
                           as large,
                       case when (select reltuples > :large
                                    from pg_class
                                   where oid = cast(:table as regclass))
                            then array[%s]
                            else (select array[%s] from %s where %s)
                        end as counts
                """
                        .formatted(
                                joined(each, this::followed),
                                joined(each, "count(*) filter (where %s)"::formatted),
                                revisions.layout().table(),
                                newest());
        return grant.opening(
                () ->
                        jdbc.sql(sql)
                                .params(parameters)
                                .query(
                                        (row, _) -> {
                                            boolean large = row.getBoolean("large");
                                            var counts = (Long[]) row.getArray("counts").getArray();
                                            return Arrays.stream(counts)
                                                    .map(counted -> ListLength.of(counted, large))
                                                    .toList();
                                        })
                                .single());
    }

    private String followed(String conditions) {
        return "(select count(*) from (select from %s where %s and %s limit :enough) as walked)"
                .formatted(revisions.layout().table(), newest(), conditions);
    }

    private static String joined(List<String> conditions, UnaryOperator<String> form) {
        return conditions.stream().map(form).collect(Collectors.joining(",\n"));
    }

    /// The files whose record has that number. The index on the number is skipped through by
    /// agency.
    public List<Entry> withNumber(Grant grant, String recordNumber, int limit) {
        var sql =
                """
                select *
                  from %s
                 where record_number = :number
                   and %s
                 order by agency
                 limit :limit
                """
                        .formatted(revisions.layout().table(), newest());
        return grant.opening(
                () ->
                        jdbc.sql(sql)
                                .params(reached(grant))
                                .param("number", recordNumber)
                                .param("limit", limit)
                                .query((row, _) -> revisions.entry(row))
                                .list());
    }

    /// What was last said under a person's reference, for registers of persons.
    public Optional<Entry> ofPerson(Grant grant, UUID person) {
        var sql =
                """
                select *
                  from %s
                 where person = :person
                 order by revision desc
                 limit 1
                """
                        .formatted(revisions.layout().table());
        return grant.opening(
                        () ->
                                jdbc.sql(sql)
                                        .param("person", person)
                                        .query((row, _) -> revisions.entry(row))
                                        .optional())
                .filter(entry -> grant.reach().covers(entry.agency()));
    }

    private String newest() {
        return """
               live
                   and (cast(:reach as text) is null or agency = :reach)
                   and not exists (select
                                     from %1$s as later
                                    where later.record = %2$s.record
                                      and later.revision > %2$s.revision)\
               """
                .formatted(revisions.layout().table(), tableAlone());
    }

    /// As a statement calls the table that it selects from.
    private String tableAlone() {
        var table = revisions.layout().table();
        return table.substring(table.indexOf('.') + 1);
    }

    private String all(List<Condition> conditions, Map<String, @Nullable Object> parameters) {
        var parts = new ArrayList<String>();
        for (var condition : conditions) {
            parts.add(
                    switch (condition) {
                        case Condition.Said(var column) -> known(column) + " is not null";
                        case Condition.Unsaid(var column) -> known(column) + " is null";
                        case Condition.Coded(var column, var code) -> {
                            var name = "code_" + parameters.size();
                            parameters.put(name, code);
                            yield known(column) + " = :" + name;
                        }
                    });
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private String known(String column) {
        if (!revisions.keeps(column)) {
            throw new IllegalArgumentException("no column of this register");
        }
        return column;
    }

    private static Map<String, @Nullable Object> reached(Grant grant) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", reach(grant));
        return parameters;
    }

    private static @Nullable String reach(Grant grant) {
        return switch (grant.reach()) {
            case Reach.National() -> null;
            case Reach.Own(var agency) -> agency.value();
            case Reach.One _ -> throw new NotAllowed();
        };
    }
}
