package org.homeward.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/// Rows turned into one typed array per column, for inserts of any size in one statement.
///
/// ```java
/// var columns = Columns.of(marks).uuids("id", Mark::id).texts("code", Mark::code);
/// client.sql("insert into facts.mark (id, code) select * from unnest(:id, :code)")
///         .params(columns.asParameters())
///         .update();
/// ```
/// The arrays carry their type, so the statement needs no cast. `COPY` is no way round: it does not
/// work under row-level security.
public final class Columns<R> {
    private final List<R> rows;
    private final Map<String, SqlArrayValue> arrays = new LinkedHashMap<>();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    public Columns<R> uuids(String name, Function<R, @Nullable UUID> value) {
        return column(name, "uuid", value, new UUID[rows.size()]);
    }

    public Columns<R> texts(String name, Function<R, @Nullable String> value) {
        return column(name, "text", value, new String[rows.size()]);
    }

    public Columns<R> ints(String name, Function<R, @Nullable Integer> value) {
        return column(name, "int4", value, new Integer[rows.size()]);
    }

    public Columns<R> longs(String name, Function<R, @Nullable Long> value) {
        return column(name, "int8", value, new Long[rows.size()]);
    }

    public Columns<R> booleans(String name, Function<R, @Nullable Boolean> value) {
        return column(name, "bool", value, new Boolean[rows.size()]);
    }

    public Columns<R> bytes(String name, Function<R, byte @Nullable []> value) {
        return column(name, "bytea", value, new byte[rows.size()][]);
    }

    public Columns<R> dates(String name, Function<R, @Nullable LocalDate> value) {
        return column(name, "date", value, new LocalDate[rows.size()]);
    }

    /// Cut to microseconds as PostgreSQL keeps them, since it would round up into the future.
    public Columns<R> instants(String name, Function<R, @Nullable Instant> value) {
        return column(
                name,
                "timestamptz",
                row -> {
                    var instant = value.apply(row);
                    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
                },
                new Instant[rows.size()]);
    }

    /// For `JdbcClient.params`, under the names of the columns.
    public Map<String, ?> asParameters() {
        return Map.copyOf(arrays);
    }

    private <T extends @Nullable Object> Columns<R> column(
            String name, String type, Function<R, T> value, T[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value.apply(rows.get(i));
        }
        if (arrays.put(name, new SqlArrayValue(type, (Object[]) array)) != null) {
            throw new IllegalArgumentException("two columns named " + name);
        }
        return this;
    }
}
