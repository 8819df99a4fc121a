package org.homeward.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Reads the rows that a question's SQL gives into tables and lists.
final class Tables {
    private Tables() {}

    private record Line(int part, boolean whole, List<@Nullable String> key, long number) {}

    static Answer answer(QuestionSql sql, DuckDBConnection connection) throws SQLException {
        var lines = sql.count().read(connection, row -> line(sql, row, 0));
        return answer(sql, lines);
    }

    static List<Part> series(QuestionSql sql, Days period, Step step, DuckDBConnection connection)
            throws SQLException {
        var lines = sql.series(step).read(connection, row -> line(sql, row, 1));
        var byPart = new HashMap<Integer, List<Line>>();
        for (var line : lines) {
            byPart.computeIfAbsent(line.part, _ -> new ArrayList<>()).add(line);
        }
        return step.cut(period).stream()
                .map(
                        days -> {
                            int part = step.part(days.first());
                            var own = byPart.getOrDefault(part, List.of());
                            return new Part(days, answer(sql, own));
                        })
                .toList();
    }

    private static Line line(QuestionSql sql, ResultSet row, int offset) throws SQLException {
        int part = offset == 0 ? 0 : row.getInt(1);
        var key = key(sql.axes(), row, offset + 2);
        long number = row.getLong(offset + 2 + sql.axes().size());
        return new Line(part, row.getBoolean(offset + 1), key, number);
    }

    /// The texts of the axes, whose integers start at a column.
    static List<@Nullable String> key(List<AxisColumn> axes, ResultSet row, int column)
            throws SQLException {
        var key = new ArrayList<@Nullable String>();
        for (int i = 0; i < axes.size(); i++) {
            int value = row.getInt(column + i);
            key.add(row.wasNull() ? null : axes.get(i).text().apply(value));
        }
        return key;
    }

    private static Answer answer(QuestionSql sql, List<Line> lines) {
        var cells = new ArrayList<Cell>();
        long total = 0;
        long undated = 0;
        for (var line : lines) {
            if (line.whole) {
                cells.add(new Cell(line.key, line.number));
                total += line.number;
            } else {
                undated += line.number;
            }
        }
        cells.sort(Comparator.comparing(Cell::key, order(sql.axes())));
        return new Answer(cells, total, undated);
    }

    private static Comparator<List<@Nullable String>> order(List<AxisColumn> axes) {
        return (left, right) -> {
            for (int i = 0; i < axes.size(); i++) {
                var order = Comparator.nullsLast(axes.get(i).order());
                int compared = order.compare(left.get(i), right.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private record Supported(UUID cluster, UUID representative, Trace.Support support) {}

    static Trace trace(QuestionSql sql, @Nullable Cell cell, DuckDBConnection connection)
            throws SQLException {
        var rows =
                sql.trace(cell)
                        .read(
                                connection,
                                row ->
                                        new Supported(
                                                Writer.id(row, 1),
                                                Writer.id(row, 2),
                                                new Trace.Support(
                                                        Writer.id(row, 3), row.getLong(4))));
        var evidence = new ArrayList<Trace.Evidence>();
        for (int start = 0; start < rows.size(); ) {
            var one = rows.get(start);
            int end = start;
            Trace.Support own = one.support;
            var others = new ArrayList<Trace.Support>();
            while (end < rows.size() && rows.get(end).representative.equals(one.representative)) {
                var support = rows.get(end).support;
                if (support.record().equals(one.representative)) {
                    own = support;
                } else {
                    others.add(support);
                }
                end++;
            }
            evidence.add(new Trace.Evidence(one.cluster, own, others));
            start = end;
        }
        return new Trace(evidence);
    }
}
