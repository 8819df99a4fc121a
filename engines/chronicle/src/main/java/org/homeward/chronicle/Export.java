package org.homeward.chronicle;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.duckdb.DuckDBConnection;

/// Writes all rows to Parquet, codes as text, sorted, open ends as null.
final class Export {
    private Export() {}

    static void write(Layout layout, Path file, DuckDBConnection connection) throws SQLException {
        var kinds = new ArrayList<String>();
        layout.kinds().forEach(kind -> kinds.add(select(layout, kind)));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "copy (%s order by kind, record, from_position) to '%s' (format parquet)"
                            .formatted(
                                    String.join("\nunion all\n", kinds),
                                    file.toAbsolutePath().toString().replace("'", "''")));
        }
    }

    private static String select(Layout layout, String kind) {
        var columns = new StringBuilder();
        var joins = new StringBuilder();
        for (int i = 0; i < layout.codes().size(); i++) {
            var code = layout.codes().get(i);
            columns.append(", c%d.code as \"%s\"".formatted(i, code));
            joins.append(
                    " left join code c%1$d on c%1$d.dimension = %1$d and c%1$d.ordinal = f.%2$s"
                            .formatted(i, Layout.column(code)));
        }
        for (var number : layout.numbers()) {
            columns.append(", f.%s as \"%s\"".formatted(Layout.column(number), number));
        }
        return """
        select '%s' as kind, record, cluster, subject, from_position,
               nullif(to_position, %d) as to_position, known_since, first_day, last_day%s
          from %s f%s"""
                .formatted(kind, Schema.OPEN, columns, Layout.table(kind), joins);
    }
}
