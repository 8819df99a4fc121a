package org.homeward.figures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.work.Sheet;
import org.jspecify.annotations.Nullable;

/// How a sheet by two breakdowns lies on a page and in files. The first goes down; where the second
/// has too many values for columns and the first has fewer, they change places.
record CrossTable(Side down, Side across, Map<Key, Long> counts) {
    private static final int MOST_COLUMNS = 12;

    /// A breakdown: its place in the question, its heading, and its values in order.
    record Side(int axis, String heading, List<Sheet.Value> values) {}

    static CrossTable of(Sheet sheet) {
        var first = new Side(0, sheet.headings().getFirst(), sheet.cross().first());
        var second = new Side(1, sheet.headings().getLast(), sheet.cross().second());
        int many = second.values.size();
        boolean turned = many > MOST_COLUMNS && many > first.values.size();
        var counts = new HashMap<Key, Long>();
        sheet.rows().forEach(row -> counts.put(row.key(), row.count()));
        return turned
                ? new CrossTable(second, first, counts)
                : new CrossTable(first, second, counts);
    }

    Key key(Sheet.Value row, Sheet.Value column) {
        var codes = new java.util.ArrayList<@Nullable String>();
        codes.add(down.axis == 0 ? row.code() : column.code());
        codes.add(down.axis == 0 ? column.code() : row.code());
        return new Key(codes);
    }

    Optional<Long> count(Key key) {
        return Optional.ofNullable(counts.get(key));
    }
}
