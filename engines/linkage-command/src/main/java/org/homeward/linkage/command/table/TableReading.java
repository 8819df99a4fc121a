package org.homeward.linkage.command.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.say.Refused;

/// Reads of a table what linkage needs: ids, the columns that are compared, and the truth.
///
/// @param columns of the table or made, to be kept
/// @param made columns that the table does not have
public record TableReading(
        CsvFile file, String id, Optional<String> truth, List<String> columns, List<Made> made) {
    private static final int TELL_EVERY = 1 << 14;

    public TableReading {
        columns = List.copyOf(columns);
        made = List.copyOf(made);
    }

    /// @param told how many rows were read, now and then
    /// @throws Refused when a column is not there, an id is empty or occurs twice, or a row
    ///     is broken
    public Table read(LongConsumer told) {
        int idAt = place(id);
        var sources = columns.stream().map(this::source).toList();
        var persons = new Persons(truth.map(this::place).orElse(-1));
        var records = Records.withColumns(columns);
        var ids = new Ids();
        file.read(
                (fields, line) -> {
                    var rowId = fields.get(idAt);
                    if (rowId.isBlank()) {
                        throw new Refused("table.id_empty", file.file(), line, id);
                    }
                    ids.add(rowId, line);
                    var values = new ArrayList<String>(sources.size());
                    for (var source : sources) {
                        values.add(source.of(fields));
                    }
                    records.add(rowId, Arrays.asList(values.toArray(String[]::new)));
                    persons.add(fields);
                    if (ids.size() % TELL_EVERY == 0) {
                        told.accept(ids.size());
                    }
                    return true;
                });
        if (ids.size() == 0) {
            throw new Refused("table.no_rows", file.file());
        }
        told.accept(ids.size());
        var built = records.build();
        ids.refuseTwice(built, file.file());
        return new Table(built, id, truth.map(_ -> persons.all()));
    }

    private int place(String column) {
        int at = file.headings().indexOf(column);
        if (at < 0) {
            throw new Refused("table.no_column", file.file(), column, file.headings());
        }
        return at;
    }

    /// Where a column's values come from.
    private interface Source {
        String of(List<String> fields);
    }

    private Source source(String column) {
        return source(column, made.size());
    }

    /// @param before of the columns that are made, only so many may be made of
    private Source source(String column, int before) {
        for (int at = 0; at < before; at++) {
            var one = made.get(at);
            if (one.name().equals(column)) {
                var parts = new HashMap<String, Source>();
                for (var part : one.of()) {
                    parts.put(part, source(part, at));
                }
                return fields -> one.make(part -> value(parts, part, fields));
            }
        }
        int at = place(column);
        return fields -> fields.get(at);
    }

    private static String value(Map<String, Source> parts, String part, List<String> fields) {
        var source = parts.get(part);
        return source == null ? "" : source.of(fields);
    }

    /// The true persons as numbers; where none is written, a number below 0 of the record's own.
    private static final class Persons {
        private final Map<String, Integer> known = new HashMap<>();
        private final int at;
        private int[] of = new int[1024];
        private int size;

        Persons(int at) {
            this.at = at;
        }

        void add(List<String> fields) {
            if (at < 0) {
                return;
            }
            if (size == of.length) {
                of = Arrays.copyOf(of, size * 2);
            }
            var person = fields.get(at).strip();
            of[size] =
                    person.isEmpty() ? -1 - size : known.computeIfAbsent(person, _ -> known.size());
            size++;
        }

        int[] all() {
            return Arrays.copyOf(of, size);
        }
    }
}
