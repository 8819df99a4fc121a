package org.homeward.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.homeward.chronicle.Change.Place;
import org.jspecify.annotations.Nullable;

/// Compares the answers to one question at two positions.
///
/// What is counted at both positions is paired by the record that represents it, then by cluster
/// id; what remains entered or left. Pairs in one cell are no change.
final class Comparison {
    private final Layout layout;
    private final Dictionary dictionary;
    private final Question question;
    private final long before;
    private final long after;

    Comparison(Layout layout, Dictionary dictionary, Question question, long before) {
        this.layout = layout;
        this.dictionary = dictionary;
        this.question = question;
        this.before = before;
        this.after = question.position();
    }

    private record Pair(@Nullable Place before, @Nullable Place after) {
        UUID record() {
            var place = after == null ? before : after;
            if (place == null) {
                throw new IllegalStateException("a pair has at least one side");
            }
            return place.record();
        }
    }

    Difference difference(DuckDBConnection connection) throws SQLException {
        var sql = new QuestionSql(question, layout, dictionary);
        var pairs = sql.difference(before, after).read(connection, row -> pair(sql.axes(), row));
        long net = 0;
        for (var pair : pairs) {
            net += (pair.after == null ? 0 : 1) - (pair.before == null ? 0 : 1);
        }
        pairs = matched(pairs);
        var reasons = reasons(connection, pairs);
        var changes = new ArrayList<Change>();
        for (var pair : pairs) {
            changes.add(change(pair, reasons.of(pair.before, pair.after)));
        }
        return new Difference(changes, net);
    }

    private static Pair pair(List<AxisColumn> axes, ResultSet row) throws SQLException {
        return new Pair(place(axes, row, 1), place(axes, row, 3 + axes.size()));
    }

    private static @Nullable Place place(List<AxisColumn> axes, ResultSet row, int column)
            throws SQLException {
        UUID record = row.getObject(column, UUID.class);
        return record == null
                ? null
                : new Place(Writer.id(row, column + 1), record, Tables.key(axes, row, column + 2));
    }

    /// Joins what left and what entered under one cluster id, and drops pairs in one cell.
    private List<Pair> matched(List<Pair> pairs) {
        var entered = new HashMap<UUID, Place>();
        if (question.measure().unit() == Measure.Unit.CLUSTERS) {
            for (var pair : pairs) {
                if (pair.before == null && pair.after != null) {
                    entered.put(pair.after.cluster(), pair.after);
                }
            }
        }
        var result = new ArrayList<Pair>();
        var taken = new HashSet<Place>();
        for (var pair : pairs) {
            if (pair.before == null) {
                continue;
            }
            var later = pair.after == null ? entered.get(pair.before.cluster()) : pair.after;
            if (later != null) {
                taken.add(later);
            }
            if (later == null || !later.cell().equals(pair.before.cell())) {
                result.add(new Pair(pair.before, later));
            }
        }
        for (var pair : pairs) {
            if (pair.before == null && !taken.contains(pair.after)) {
                result.add(pair);
            }
        }
        result.sort(Comparator.comparing(pair -> pair.record().toString()));
        return result;
    }

    private static Change change(Pair pair, List<Reason> reasons) {
        if (pair.before != null && pair.after != null) {
            return new Change.Moved(pair.before, pair.after, reasons);
        }
        if (pair.before != null) {
            return new Change.Left(pair.before, reasons);
        }
        if (pair.after != null) {
            return new Change.Entered(pair.after, reasons);
        }
        throw new IllegalStateException("a pair has at least one side");
    }

    private Reasons reasons(DuckDBConnection connection, List<Pair> pairs) throws SQLException {
        var records = new HashSet<UUID>();
        for (var pair : pairs) {
            if (pair.before != null) {
                records.add(pair.before.record());
            }
            if (pair.after != null) {
                records.add(pair.after.record());
            }
        }
        var dimensions = QuestionSql.dimensionsOf(question);
        var sql = new QuestionSql(question, layout, dictionary);
        var past = new Past(before, after);
        var reasons = new Reasons(dimensions, question.measure().unit(), past);
        if (!records.isEmpty()) {
            sql.neighbours(records, before, after)
                    .read(
                            connection,
                            row -> {
                                reasons.hold(row.getInt(1), state(dimensions, row));
                                return true;
                            });
            sql.past(reasons.records(), before, after)
                    .read(
                            connection,
                            row -> {
                                past.hold(Writer.id(row, 1), rowOf(dimensions, row));
                                return true;
                            });
        }
        return reasons;
    }

    private Reasons.State state(List<String> dimensions, ResultSet row) throws SQLException {
        return new Reasons.State(
                Writer.id(row, 2),
                Writer.id(row, 3),
                row.getBoolean(4),
                days(row, 5),
                values(dimensions, row, 7));
    }

    private Past.Row rowOf(List<String> dimensions, ResultSet row) throws SQLException {
        return new Past.Row(
                Writer.id(row, 2),
                row.getLong(3),
                row.getLong(4),
                days(row, 5),
                values(dimensions, row, 7));
    }

    private static Days days(ResultSet row, int column) throws SQLException {
        return new Days(
                row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
    }

    private List<@Nullable String> values(List<String> dimensions, ResultSet row, int column)
            throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int i = 0; i < dimensions.size(); i++) {
            int value = row.getInt(column + i);
            values.add(row.wasNull() ? null : text(dimensions.get(i), value));
        }
        return values;
    }

    private String text(String dimension, int value) {
        return layout.numbers().contains(dimension)
                ? Integer.toString(value)
                : dictionary.code(layout.code(dimension), value);
    }
}
