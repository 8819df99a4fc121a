package org.homeward.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records to be linked: an id of the caller's and text in named columns. Held by columns, each
/// distinct value once.
public final class Records {
    private final List<String> ids;
    private final Map<String, Column> columns;

    private Records(List<String> ids, Map<String, Column> columns) {
        this.ids = ids;
        this.columns = columns;
    }

    /// Records with these columns, to be added one after the other.
    public static Builder withColumns(List<String> names) {
        return new Builder(names);
    }

    public int size() {
        return ids.size();
    }

    public String id(int record) {
        return ids.get(record);
    }

    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /// @throws UnknownColumn when there is none of that name
    public Column column(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new UnknownColumn(name, columns());
        }
        return column;
    }

    /// What a record has in a column; null when it is missing.
    ///
    /// @throws UnknownColumn when there is no column of that name
    public @Nullable String value(String name, int record) {
        var column = column(name);
        int code = column.code(record);
        return code == Column.MISSING ? null : column.value(code);
    }

    public static final class Builder {
        private final List<String> ids = new ArrayList<>();
        private final List<Column.Builder> columns;
        private final List<String> names;

        private Builder(List<String> names) {
            this.names = List.copyOf(names);
            this.columns = this.names.stream().map(Column.Builder::new).toList();
        }

        /// Adds a record. A value that is null or blank is missing; a missing value says nothing
        /// for or against a link, and never finds a pair.
        ///
        /// @param values in the order of the columns
        public Builder add(String id, List<@Nullable String> values) {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d values for %d columns".formatted(values.size(), columns.size()));
            }
            ids.add(id);
            for (int at = 0; at < columns.size(); at++) {
                columns.get(at).add(values.get(at));
            }
            return this;
        }

        public Records build() {
            var built = new LinkedHashMap<String, Column>();
            for (int at = 0; at < names.size(); at++) {
                built.put(names.get(at), columns.get(at).build());
            }
            return new Records(List.copyOf(ids), built);
        }
    }
}
