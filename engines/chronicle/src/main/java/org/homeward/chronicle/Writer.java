package org.homeward.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.homeward.chronicle.Timeline.Row;
import org.homeward.chronicle.Timeline.Version;
import org.jspecify.annotations.Nullable;

/// Writes a run of positions in the transaction that its caller opened.
final class Writer {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    /// Up to so many clusters are looked up in the index one by one.
    private static final int FEW = 64;

    private static final String CROWDED =
            """
            select cluster
              from %s
             where %s
             group by cluster
            having min(record) <> max(record)
               and not bool_and(shared)
            """;

    private final DuckDBConnection connection;
    private final Layout layout;
    private final Dictionary.Draft draft;

    Writer(DuckDBConnection connection, Layout layout, Dictionary dictionary) {
        this.connection = connection;
        this.layout = layout;
        this.draft = dictionary.draft();
    }

    /// What came of it: the dictionary that reads everything, and which days of which kinds
    /// changed.
    record Written(Dictionary dictionary, List<LastChanges.Changed> changes) {}

    Written write(List<Batch> batches, long held) throws SQLException {
        var moved = new HashSet<UUID>();
        for (var batch : batches) {
            batch.memberships().forEach(membership -> moved.add(membership.subject()));
        }
        stage(batches, moved);
        var timeline = new Timeline(moved);
        boolean anyEntries = batches.stream().anyMatch(batch -> !batch.entries().isEmpty());
        load(timeline, anyEntries, moved);
        for (var batch : batches) {
            timeline.apply(batch.position(), versions(batch), batch.memberships());
        }
        var rows = timeline.rows();
        persist(rows, timeline.closings(), held);
        persistMemberships(batches);
        persistCodes();
        return new Written(draft.finish(), changes(rows, timeline.closings()));
    }

    private List<LastChanges.Changed> changes(List<Row> rows, List<Timeline.Closing> closings) {
        return Stream.concat(
                        rows.stream().map(Row::version),
                        closings.stream().map(Timeline.Closing::version))
                .map(
                        version ->
                                new LastChanges.Changed(
                                        layout.kinds().get(version.kind),
                                        new Days(
                                                LocalDate.ofEpochDay(version.firstDay),
                                                LocalDate.ofEpochDay(version.lastDay))))
                .distinct()
                .toList();
    }

    private Map<UUID, @Nullable Version> versions(Batch batch) {
        Map<UUID, @Nullable Version> versions = HashMap.newHashMap(batch.entries().size());
        for (var entry : batch.entries()) {
            versions.put(entry.record(), version(entry, batch.position()));
        }
        return versions;
    }

    private @Nullable Version version(Entry entry, long position) {
        if (!(entry
                instanceof Entry.Fact(var record, var kind, var subject, var days, var given))) {
            return null;
        }
        var codes = layout.codes();
        var numbers = layout.numbers();
        var values = new int[codes.size() + numbers.size()];
        int known = 0;
        for (int i = 0; i < codes.size(); i++) {
            var code = given.codes().get(codes.get(i));
            values[i] = code == null ? UNKNOWN : draft.ordinal(i, code);
            known += code == null ? 0 : 1;
        }
        for (int i = 0; i < numbers.size(); i++) {
            var number = given.numbers().get(numbers.get(i));
            values[codes.size() + i] = number == null ? UNKNOWN : number;
            known += number == null ? 0 : 1;
        }
        if (known < given.codes().size() + given.numbers().size()) {
            given.codes().keySet().forEach(layout::code);
            given.numbers().keySet().forEach(layout::number);
        }
        return new Version(
                new Timeline.Key(layout.kind(kind), record, subject),
                (int) days.first().toEpochDay(),
                (int) days.last().toEpochDay(),
                position,
                values);
    }

    /// Ids may be staged more than once; they only serve to look rows up.
    private void stage(List<Batch> batches, Set<UUID> moved) throws SQLException {
        execute("delete from staged");
        execute("delete from moved");
        try (var appender = connection.createAppender("staged")) {
            for (var batch : batches) {
                for (var entry : batch.entries()) {
                    appender.beginRow().append(entry.record());
                    if (entry instanceof Entry.Fact fact) {
                        appender.append(fact.subject());
                    } else {
                        appender.appendNull();
                    }
                    appender.endRow();
                }
            }
        }
        try (var appender = connection.createAppender("moved")) {
            for (var subject : moved) {
                appender.beginRow().append(subject).endRow();
            }
        }
    }

    private void load(Timeline timeline, boolean anyEntries, Set<UUID> moved) throws SQLException {
        var memberships =
                """
                select subject, cluster
                  from membership
                 where subject in (
                         select subject from staged union all select subject from moved)
                """;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(memberships)) {
            while (row.next()) {
                timeline.hold(new Membership(id(row, 1), id(row, 2)));
            }
        }
        if (anyEntries || !moved.isEmpty()) {
            loadRows(timeline, anyEntries, moved);
        }
    }

    /// Two questions and not one with an `or`, which would read every column of every row. A row
    /// that both find is told twice, and held once. The open rows of a subject are all in its
    /// cluster.
    private void loadRows(Timeline timeline, boolean anyEntries, Set<UUID> moved)
            throws SQLException {
        var left = moved.stream().map(timeline::clusterOf).collect(Collectors.toSet());
        var found = new ArrayList<String>();
        for (int kind = 0; kind < layout.kinds().size(); kind++) {
            var rows =
                    "select %d as kind, rowid as row, * from %s where "
                            .formatted(kind, Layout.table(layout.kinds().get(kind)));
            var open = rows + "to_position = " + Schema.OPEN + " and ";
            if (anyEntries) {
                found.add(open + "record in (select record from staged)");
            }
            if (!moved.isEmpty()) {
                found.add(
                        left.size() <= FEW
                                ? rows + isOneOf("cluster", left)
                                : open + "subject in (select subject from moved)");
            }
        }
        var rows = String.join(" union all ", found);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(rows)) {
            while (row.next()) {
                if (row.getLong(8) != Schema.OPEN) {
                    continue;
                }
                var values = new int[layout.codes().size() + layout.numbers().size()];
                for (int i = 0; i < values.length; i++) {
                    int value = row.getInt(12 + i);
                    values[i] = row.wasNull() ? UNKNOWN : value;
                }
                var version =
                        new Version(
                                new Timeline.Key(row.getInt(1), id(row, 3), id(row, 5)),
                                epochDay(row, 10),
                                epochDay(row, 11),
                                row.getLong(9),
                                values);
                timeline.hold(version, id(row, 4), row.getLong(2));
            }
        }
    }

    /// A condition with its values in it. Alone in a statement it is asked of the index; beside
    /// another condition, or with its values in a table, the column is read to its end.
    private static String isOneOf(String column, Set<UUID> few) {
        return few.stream()
                .map("'%s'::uuid"::formatted)
                .collect(Collectors.joining(", ", column + " in (", ")"));
    }

    static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static int epochDay(ResultSet row, int column) throws SQLException {
        return (int) row.getObject(column, LocalDate.class).toEpochDay();
    }

    private void persist(List<Row> rows, List<Timeline.Closing> closings, long held)
            throws SQLException {
        var rowsByKind = new HashMap<Integer, List<Row>>();
        for (var row : rows) {
            rowsByKind.computeIfAbsent(row.version().kind, _ -> new ArrayList<>()).add(row);
        }
        var closingsByKind = new HashMap<Integer, List<Timeline.Closing>>();
        for (var closing : closings) {
            closingsByKind.computeIfAbsent(closing.kind(), _ -> new ArrayList<>()).add(closing);
        }
        for (int kind = 0; kind < layout.kinds().size(); kind++) {
            var table = Layout.table(layout.kinds().get(kind));
            if (closingsByKind.containsKey(kind)) {
                close(table, closingsByKind.get(kind));
            }
            if (rowsByKind.containsKey(kind)) {
                insert(table, rowsByKind.get(kind));
                markShared(table, rowsByKind.get(kind), held);
            }
        }
    }

    private void close(String table, List<Timeline.Closing> closings) throws SQLException {
        execute("delete from closing");
        try (var appender = connection.createAppender("closing")) {
            for (var closing : closings) {
                appender.beginRow().append(closing.row()).append(closing.to()).endRow();
            }
        }
        execute(
                """
                update %1$s
                   set to_position = closing.to_position
                  from closing
                 where %1$s.rowid = closing.closed
                """
                        .formatted(table));
    }

    private void insert(String table, List<Row> rows) throws SQLException {
        try (var appender = connection.createAppender(table)) {
            for (var row : rows) {
                var version = row.version();
                appender.beginRow();
                appender.append(version.record).append(row.cluster()).append(version.subject);
                appender.append(false).append(row.from()).append(row.to());
                appender.append(version.knownSince);
                appender.appendEpochDays(version.firstDay).appendEpochDays(version.lastDay);
                for (int value : version.values) {
                    appendValue(appender, value);
                }
                appender.endRow();
            }
        }
    }

    private static void appendValue(DuckDBAppender appender, int value) throws SQLException {
        if (value == UNKNOWN) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

    private void markShared(String table, List<Row> begun, long held) throws SQLException {
        var clusters = begun.stream().map(Row::cluster).collect(Collectors.toSet());
        if (clusters.size() <= FEW) {
            var crowded = crowded(table, clusters);
            if (!crowded.isEmpty()) {
                execute(
                        "update %s set shared = true where %s"
                                .formatted(table, isOneOf("cluster", crowded)));
            }
            return;
        }
        execute("delete from crowded");
        execute(
                "insert into crowded "
                        + CROWDED.formatted(
                                table,
                                "cluster in (select cluster from %s where from_position > %d)"
                                        .formatted(table, held)));
        execute(
                """
                update %s
                   set shared = true
                 where not shared
                   and cluster in (select cluster from crowded)
                """
                        .formatted(table));
    }

    private Set<UUID> crowded(String table, Set<UUID> clusters) throws SQLException {
        var crowded = new HashSet<UUID>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                CROWDED.formatted(table, isOneOf("cluster", clusters)))) {
            while (row.next()) {
                crowded.add(id(row, 1));
            }
        }
        return crowded;
    }

    private void persistMemberships(List<Batch> batches) throws SQLException {
        var newest = new HashMap<UUID, UUID>();
        for (var batch : batches) {
            for (var membership : batch.memberships()) {
                newest.put(membership.subject(), membership.cluster());
            }
        }
        if (newest.isEmpty()) {
            return;
        }
        execute(
                """
                delete from membership
                 where subject in (select subject from moved)
                """);
        try (var appender = connection.createAppender("membership")) {
            for (var membership : newest.entrySet()) {
                if (!membership.getKey().equals(membership.getValue())) {
                    appender.beginRow();
                    appender.append(membership.getKey()).append(membership.getValue());
                    appender.endRow();
                }
            }
        }
    }

    /// Takes away rows that began and ended at one position, where a piece replaced what an earlier
    /// piece had written: nobody could ever have known them.
    void forgetEmpty(long position) throws SQLException {
        for (var kind : layout.kinds()) {
            execute(
                    "delete from %s where from_position = %d and to_position = %2$d"
                            .formatted(Layout.table(kind), position));
        }
    }

    private void persistCodes() throws SQLException {
        try (var appender = connection.createAppender("code")) {
            for (var addition : draft.additions()) {
                appender.beginRow();
                appender.append(addition.dimension()).append(addition.ordinal());
                appender.append(addition.code()).endRow();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
