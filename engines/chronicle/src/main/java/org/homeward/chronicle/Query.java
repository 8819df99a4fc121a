package org.homeward.chronicle;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// A generated query: its text with named parameters (`$name`), and their values.
record Query(String text, Map<String, Object> parameters) {
    private static final Pattern NAME = Pattern.compile("\\$([a-z][a-z0-9_]*)");

    /// A list parameter: the elements and their type in SQL.
    record Elements(String type, List<?> values) {
        static Elements integers(Collection<Integer> values) {
            return new Elements("INTEGER", List.copyOf(values));
        }

        static Elements uuids(Collection<UUID> values) {
            return new Elements("UUID", List.copyOf(values));
        }
    }

    /// Collects parameters while the text is written.
    static final class Parameters {
        private final Map<String, Object> values = new LinkedHashMap<>();

        /// Binds the value and gives the parameter as it stands in the text.
        String bind(String name, Object value) {
            var before = values.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalStateException("two values for parameter " + name);
            }
            return "$" + name;
        }

        Query query(String text) {
            return new Query(text, values);
        }
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(DuckDBConnection connection, RowReader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(NAME.matcher(text).replaceAll("?"))) {
            bindAll(connection, statement);
            try (var row = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (row.next()) {
                    result.add(reader.read(row));
                }
                return result;
            }
        }
    }

    private void bindAll(DuckDBConnection connection, PreparedStatement statement)
            throws SQLException {
        var names = NAME.matcher(text);
        for (int index = 1; names.find(); index++) {
            var value = parameters.get(names.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for parameter " + names.group(1));
            }
            statement.setObject(
                    index,
                    value instanceof Elements(var type, var values)
                            ? array(connection, type, values)
                            : value);
        }
    }

    private static Array array(DuckDBConnection connection, String type, List<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
