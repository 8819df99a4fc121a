package org.homeward.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;

/// A kind of agency file: its side, its columns and the headings under which agencies send them.
public final class FileFormat {
    private final String kind;
    private final Side side;
    private final Labels names;
    private final Map<String, FileColumn> columns = new LinkedHashMap<>();
    private final TextIndex<FileColumn> headings = new TextIndex<>();

    FileFormat(String kind, Side side, Labels names, List<FileColumn> columns) {
        this.kind = kind;
        this.side = side;
        this.names = names;
        for (var column : columns) {
            this.columns.put(column.name(), column);
            headings.add(column.name(), column);
            column.headings().values().forEach(all -> all.forEach(h -> headings.add(h, column)));
        }
    }

    public String kind() {
        return kind;
    }

    public Side side() {
        return side;
    }

    public String name(Language language) {
        return names.in(language);
    }

    public List<FileColumn> columns() {
        return List.copyOf(columns.values());
    }

    public Optional<FileColumn> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /// The column that a heading of a file means, in any language of the pack.
    public Reading<FileColumn> read(String heading) {
        return headings.read(heading, _ -> true);
    }
}
