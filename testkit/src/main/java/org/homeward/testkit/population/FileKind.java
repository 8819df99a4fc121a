package org.homeward.testkit.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The kinds of agency files.
public enum FileKind {
    VICTIMS,
    CASES,
    SUSPECTS;

    /// The name of the kind in packs and commands, such as `victims`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The columns of the kind, in the order in which files carry them.
    public List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (var field : Field.values()) {
            if (field.isIn(this)) {
                fields.add(field);
            }
        }
        return List.copyOf(fields);
    }

    public static FileKind ofCode(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of file: " + code);
    }
}
