package org.homeward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// Somebody who has the database in hand: all its rights, with triggers and foreign keys out of the
/// way. Changes one thing behind the application's back and can put it back as it was.
final class Superuser implements AutoCloseable {
    private static final String TABLES =
            """
            select c.table_schema || '.' || c.table_name as name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.column_name = 'act' and t.table_type = 'BASE TABLE'
               and c.table_schema || '.' || c.table_name <> 'journal.waiting'
             union select 'journal.act'
             order by 1
            """;

    private final Connection connection;
    private final RandomGenerator random;
    private final List<String> tables = new ArrayList<>();

    Superuser(Path data, RandomGenerator random) throws IOException, SQLException {
        var access = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres/access"))) {
            access.load(file);
        }
        this.connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable"
                                .formatted(access.getProperty("port")),
                        "homeward_owner",
                        access.getProperty("owner"));
        this.random = random;
        run("set session_replication_role = replica");
        for (var table : texts(TABLES)) {
            if (one("select count(*) from " + table).map(Integer::parseInt).orElse(0) > 0) {
                tables.add(table);
            }
        }
    }

    /// What was done and how to undo it.
    record Change(String said, List<String> undo) {}

    /// One change of a random row of a random table; empty where the database itself refused it.
    Optional<Change> tamper() throws SQLException {
        var table = tables.get(random.nextInt(tables.size()));
        var row =
                one("select ctid from %s order by random() limit 1".formatted(table)).orElseThrow();
        var before =
                one("select to_jsonb(t) from %s t where ctid = '%s'".formatted(table, row))
                        .orElseThrow();
        try {
            return switch (random.nextInt(4)) {
                case 0 -> Optional.of(delete(table, row, before));
                case 1 -> add(table, before);
                default -> change(table, row, before);
            };
        } catch (SQLException refused) { // a check, a key, a type
            return Optional.empty();
        }
    }

    private Change delete(String table, String row, String before) throws SQLException {
        run("delete from %s where ctid = '%s'".formatted(table, row));
        return new Change("a row less in " + table, List.of(insert(table, before)));
    }

    private Optional<Change> add(String table, String before) throws SQLException {
        var column = column(table);
        var other =
                one("""
                                insert into %1$s overriding system value
                                select (jsonb_populate_record(null::%1$s,
                                        '%2$s'::jsonb || jsonb_build_object('%3$s', %4$s))).*
                                returning ctid
                                """
                                .formatted(
                                        table,
                                        quoted(before),
                                        column.name(),
                                        column.other(
                                                "(jsonb_populate_record(null::%s, '%s'))"
                                                        .formatted(table, quoted(before)))))
                        .orElseThrow();
        return Optional.of(
                new Change(
                        "a row more in " + table,
                        List.of("delete from %s where ctid = '%s'".formatted(table, other))));
    }

    private Optional<Change> change(String table, String row, String before) throws SQLException {
        var column = column(table);
        var now =
                one("update %s t set %s = %s where ctid = '%s' returning ctid"
                                .formatted(table, column.name(), column.other("t"), row))
                        .orElseThrow();
        var after =
                one("select to_jsonb(t) from %s t where ctid = '%s'".formatted(table, now))
                        .orElseThrow();
        var undo =
                List.of(
                        "delete from %s where ctid = '%s'".formatted(table, now),
                        insert(table, before));
        if (after.equals(before)) {
            undo(new Change("", undo));
            return Optional.empty();
        }
        return Optional.of(new Change(table + "." + column.name(), undo));
    }

    void undo(Change change) throws SQLException {
        for (var statement : change.undo()) {
            run(statement);
        }
    }

    private static String insert(String table, String row) {
        return """
               insert into %1$s overriding system value
               select (jsonb_populate_record(null::%1$s, '%2$s')).*
               """
                .formatted(table, quoted(row));
    }

    private record Column(String name, String type) {
        /// Another value of the type, made from the one that the row has.
        String other(String row) {
            var value = "(%s).%s".formatted(row, name);
            return switch (type) {
                case "text" -> "coalesce(%s, '') || 'x'".formatted(value);
                case "uuid" -> "gen_random_uuid()";
                case "integer", "bigint", "smallint" -> "coalesce(%s, 0) + 1".formatted(value);
                case "boolean" -> "not coalesce(%s, true)".formatted(value);
                case "date" -> "coalesce(%s, date '2020-01-01') + 1".formatted(value);
                case "bytea" ->
                        "set_byte(%1$s, length(%1$s) - 1, get_byte(%1$s, length(%1$s) - 1) # 1)"
                                .formatted(value);
                case "timestamp with time zone" -> "%s + interval '1 millisecond'".formatted(value);
                default -> "null";
            };
        }
    }

    private Column column(String table) throws SQLException {
        var columns =
                texts(
                        """
                        select column_name || ' ' || data_type from information_schema.columns
                         where table_schema || '.' || table_name = '%s'
                        """
                                .formatted(table));
        var chosen = columns.get(random.nextInt(columns.size())).split(" ", 2);
        return new Column(chosen[0], chosen[1]);
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Optional<String> one(String sql) throws SQLException {
        return texts(sql).stream().findFirst();
    }

    List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
