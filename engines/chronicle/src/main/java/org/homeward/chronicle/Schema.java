package org.homeward.chronicle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// The tables of a chronicle, and the check that a file holds the right ones.
///
/// Each kind has its own table of rows: what was known about a record in `[from_position,
/// to_position)`, its cluster included, so a question is one scan of one table whatever the
/// position. `known_since` is the position of the entry; a row that only changed its cluster keeps
/// it. `shared` says that the cluster ever had another record of this kind; where it is false, the
/// record surely represents its cluster and needs no comparison.
final class Schema {
    /// Raised whenever the meaning of a table changes; a file of another version is refused.
    static final int ENGINE_VERSION = 3;

    static final long OPEN = Long.MAX_VALUE;

    private final DuckDBConnection connection;
    private final Layout layout;

    Schema(DuckDBConnection connection, Layout layout) {
        this.connection = connection;
        this.layout = layout;
    }

    /// Makes the tables where there are none, and refuses those of another version or layout.
    void prepare() throws SQLException {
        if (tables().isEmpty()) {
            create();
        } else if (!tables().contains("chronicle")) {
            throw new IncompatibleChronicle("the file holds other tables: " + tables());
        } else {
            check();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table staged (record uuid, subject uuid)");
            statement.execute("create temp table moved (subject uuid)");
            statement.execute("create temp table closing (closed bigint, to_position bigint)");
            statement.execute("create temp table crowded (cluster uuid)");
        }
    }

    private List<String> tables() throws SQLException {
        return strings("select table_name from duckdb_tables() where not internal order by 1");
    }

    private void create() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var kind : layout.kinds()) {
                statement.execute(factTable(kind));
                statement.execute(clusterIndex(kind));
            }
            statement.execute("create table code (dimension integer, ordinal integer, code text)");
            statement.execute("create table membership (subject uuid, cluster uuid)");
            statement.execute("create table held (position bigint, mark text)");
            statement.execute("insert into held values (0, '')");
            statement.execute("create table chronicle (engine integer, layout text)");
            statement.execute(
                    "insert into chronicle values (%d, '%s')"
                            .formatted(ENGINE_VERSION, layout.fingerprint()));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Who joins or leaves a cluster is found by it.
    private static String clusterIndex(String kind) {
        var table = Layout.table(kind);
        return "create index %1$s_cluster on %1$s (cluster)".formatted(table);
    }

    private String factTable(String kind) {
        var columns = new ArrayList<String>();
        columns.add("record uuid not null, cluster uuid not null, subject uuid not null");
        columns.add("shared boolean not null");
        columns.add("from_position bigint not null, to_position bigint not null");
        columns.add("known_since bigint not null");
        columns.add("first_day date not null, last_day date not null");
        layout.codes().forEach(code -> columns.add(Layout.column(code) + " integer"));
        layout.numbers().forEach(number -> columns.add(Layout.column(number) + " integer"));
        return "create table %s (%s)".formatted(Layout.table(kind), String.join(", ", columns));
    }

    private void check() throws SQLException {
        var engines = strings("select engine::text from chronicle");
        if (!engines.equals(List.of(Integer.toString(ENGINE_VERSION)))) {
            throw new IncompatibleChronicle(
                    "written by engine version %s; this is version %d"
                            .formatted(engines, ENGINE_VERSION));
        }
        if (!strings("select layout from chronicle").equals(List.of(layout.fingerprint()))) {
            throw new IncompatibleChronicle("written for another layout");
        }
    }

    private List<String> strings(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var result = new ArrayList<String>();
            while (row.next()) {
                result.add(row.getString(1));
            }
            return result;
        }
    }

    /// The last position held; 0 before the first.
    long position() throws SQLException {
        return Long.parseLong(strings("select position::text from held").getFirst());
    }

    /// What that position was marked with.
    String mark() throws SQLException {
        return strings("select mark from held").getFirst();
    }

    void hold(long position, String mark) throws SQLException {
        try (var statement =
                connection.prepareStatement("update held set position = ?, mark = ?")) {
            statement.setLong(1, position);
            statement.setString(2, mark);
            statement.executeUpdate();
        }
    }

    Dictionary dictionary() throws SQLException {
        var draft = Dictionary.empty(layout.codes().size()).draft();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select dimension, code from code order by dimension, ordinal")) {
            while (row.next()) {
                draft.ordinal(row.getInt(1), row.getString(2));
            }
        }
        return draft.finish();
    }
}
