package org.homeward.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.AgencyId;
import org.homeward.database.Columns;
import org.homeward.intake.Ledger.Entry;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of one register's revisions in the schema of the module that owns it.
///
/// Beside the table stand `<table>_confirmed` and `<table>_taken_back`; a migration of the module
/// makes the three, with the columns of the layout. Rows are only added.
public final class Revisions {

    /// Which columns the table has besides the fixed ones.
    ///
    /// @param table with its schema, such as `protection.victim`
    /// @param columns the register's columns
    /// @param derived columns that the module works out from a row
    public record Layout(String table, List<Column> columns, List<Derived> derived) {
        public Layout {
            columns = List.copyOf(columns);
            derived = List.copyOf(derived);
        }

        List<Column> kept() {
            return columns.stream()
                    .filter(column -> !column.dataClass().isSealed())
                    .filter(column -> !column.name().equals("record_number"))
                    .filter(column -> !column.name().equals("withdrawn"))
                    .toList();
        }

        List<Column> withheld() {
            return columns.stream().filter(column -> column.dataClass().isSealed()).toList();
        }
    }

    /// A column that the module works out.
    ///
    /// @param type its type in SQL
    public record Derived(String name, String type) {}

    private static final String FIXED =
            "record, revision, content, act, file, agency, record_number, live, fingerprints";

    private final JdbcClient jdbc;
    private final Layout layout;
    private final List<String> names;
    private final Map<String, String> types;

    public Revisions(JdbcClient jdbc, Layout layout) {
        this.jdbc = jdbc;
        this.layout = layout;
        this.names =
                Stream.concat(
                                layout.kept().stream().map(Column::name),
                                layout.derived().stream().map(Derived::name))
                        .toList();
        this.types = new HashMap<>();
        for (var column : layout.kept()) {
            types.put(
                    column.name(),
                    column.content() instanceof Column.Content.Whole ? "int" : "text");
        }
        layout.derived().forEach(column -> types.put(column.name(), column.type()));
    }

    Layout layout() {
        return layout;
    }

    boolean keeps(String column) {
        return types.containsKey(column);
    }

    /// The newest revision of a record, by its id.
    public Optional<Entry> find(UUID record) {
        return jdbc.sql(
                        """
                        select *
                          from %s
                         where record = :record
                         order by revision desc
                         limit 1
                        """
                                .formatted(layout.table()))
                .param("record", record)
                .query((row, _) -> entry(row))
                .optional();
    }

    /// All revisions of a record, oldest first, with the acts that wrote them.
    public Map<ActId, Entry> history(UUID record) {
        var history = new LinkedHashMap<ActId, Entry>();
        jdbc.sql(
                        """
                        select *
                          from %s
                         where record = :record
                         order by revision
                        """
                                .formatted(layout.table()))
                .param("record", record)
                .query(
                        row -> {
                            history.put(new ActId(row.getObject("act", UUID.class)), entry(row));
                        });
        return history;
    }

    /// The newest revisions of an agency's records, by record number.
    ///
    /// Here and below a lateral with a limit is walked by index whatever the planner believes of a
    /// table that nobody analysed yet, as within one large import.
    public Map<String, Entry> newest(AgencyId agency, Collection<String> numbers) {
        return jdbc
                .sql(
                        """
                        select newest.*
                          from unnest(:numbers) as given (number)
                         cross join lateral (
                               select *
                                 from %s
                                where agency = :agency
                                  and record_number = given.number
                                order by revision desc
                                limit 1) as newest
                        """
                                .formatted(layout.table()))
                .param("agency", agency.value())
                .params(Columns.of(List.copyOf(numbers)).texts("numbers", n -> n).asParameters())
                .query((row, _) -> entry(row))
                .list() // a stream would keep its connection until somebody closed it
                .stream()
                .collect(Collectors.toMap(Entry::recordNumber, entry -> entry));
    }

    void add(Recording recording, List<Entry> entries) {
        var columns =
                Columns.of(entries)
                        .uuids("record", Entry::record)
                        .ints("revision", Entry::revision)
                        .ints("content", Entry::content)
                        .uuids("file", Entry::file)
                        .texts("agency", entry -> entry.agency().value())
                        .texts("record_number", Entry::recordNumber)
                        .booleans("live", Entry::live)
                        .bytes("fingerprints", Entry::fingerprints);
        for (var name : names) {
            columns.texts("v_" + name, entry -> entry.values().get(name));
        }
        var insert =
                """
                insert into %s (%s, %s)
                select record, revision, content, :act, file, agency, record_number, live,
                       fingerprints, %s
                  from unnest(:record, :revision, :content, :file, :agency, :record_number,
                              :live, :fingerprints, %s)
                    as t (record, revision, content, file, agency, record_number, live,
                          fingerprints, %s)
                """
                        .formatted(
                                layout.table(),
                                FIXED,
                                String.join(", ", names),
                                joined(name -> name + "::" + types.get(name)),
                                joined(name -> ":v_" + name),
                                String.join(", ", names));
        recording.include(
                jdbc.sql(insert + RowHash.returning(layout.table()))
                        .params(columns.asParameters())
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }

    void confirm(Recording recording, UUID file, List<Entry> entries) {
        var table = layout.table() + "_confirmed";
        var insert =
                """
                insert into %s (record, content, file, act)
                select record, content, :file, :act
                  from unnest(:record, :content) as t (record, content)
                """
                        .formatted(table);
        recording.include(
                jdbc.sql(insert + RowHash.returning(table))
                        .params(
                                Columns.of(entries)
                                        .uuids("record", Entry::record)
                                        .ints("content", Entry::content)
                                        .asParameters())
                        .param("file", file)
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }

    void markTakenBack(Recording recording, UUID file) {
        var table = layout.table() + "_taken_back";
        recording.include(
                jdbc.sql(
                                "insert into %s (file, act) values (:file, :act)".formatted(table)
                                        + RowHash.returning(table))
                        .param("file", file)
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }

    /// The records that a file wrote or confirmed.
    List<UUID> touchedBy(UUID file) {
        return jdbc.sql(
                        """
                        select record from %1$s where file = :file
                         union
                        select record from %1$s_confirmed where file = :file
                        """
                                .formatted(layout.table()))
                .param("file", file)
                .query(UUID.class)
                .list();
    }

    /// The newest revisions of records.
    List<Entry> newest(List<UUID> records) {
        return jdbc.sql(
                        """
                        select newest.*
                          from unnest(:records) as touched (record)
                         cross join lateral (
                               select *
                                 from %1$s
                                where record = touched.record
                                order by revision desc
                                limit 1) as newest
                        """
                                .formatted(layout.table()))
                .params(Columns.of(records).uuids("records", record -> record).asParameters())
                .query((row, _) -> entry(row))
                .list();
    }

    /// Of records the newest revision for which a file still speaks.
    Map<UUID, Entry> newestHeld(List<UUID> records) {
        return jdbc
                .sql(
                        """
                        select held.*
                          from unnest(:records) as touched (record)
                         cross join lateral (
                               select *
                                 from %1$s as said
                                where said.record = touched.record
                                  and (not exists (select
                                                     from %1$s_taken_back as gone
                                                    where gone.file = said.file)
                                       or exists (select
                                                    from %1$s_confirmed as borne
                                                   where borne.record = said.record
                                                     and borne.content = said.content
                                                     and not exists (
                                                         select
                                                           from %1$s_taken_back as gone
                                                          where gone.file = borne.file)))
                                order by said.revision desc
                                limit 1) as held
                        """
                                .formatted(layout.table()))
                .params(Columns.of(records).uuids("records", record -> record).asParameters())
                .query((row, _) -> entry(row))
                .list() // a stream would keep its connection until somebody closed it
                .stream()
                .collect(Collectors.toMap(Entry::record, entry -> entry));
    }

    /// The acts that wrote the revisions of records, oldest first.
    Map<UUID, List<ActId>> acts(List<UUID> records) {
        record Written(UUID record, ActId act) {}
        return jdbc
                .sql(
                        """
                        select record, act
                          from %s
                         where record = any(:records)
                         order by record, revision
                        """
                                .formatted(layout.table()))
                .params(Columns.of(records).uuids("records", record -> record).asParameters())
                .query(
                        (row, _) ->
                                new Written(
                                        row.getObject("record", UUID.class),
                                        new ActId(row.getObject("act", UUID.class))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Written::record,
                                Collectors.mapping(Written::act, Collectors.toList())));
    }

    /// A revision from a row of this table; for the module's own queries of it.
    public Entry entry(ResultSet row) throws SQLException {
        var values = HashMap.<String, String>newHashMap(names.size());
        for (var name : names) {
            String value = row.getString(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new Entry(
                row.getObject("record", UUID.class),
                row.getInt("revision"),
                row.getInt("content"),
                row.getObject("file", UUID.class),
                new AgencyId(row.getString("agency")),
                row.getString("record_number"),
                row.getBoolean("live"),
                row.getBytes("fingerprints"),
                values);
    }

    private String joined(UnaryOperator<String> form) {
        return names.stream().map(form).collect(Collectors.joining(", "));
    }
}
