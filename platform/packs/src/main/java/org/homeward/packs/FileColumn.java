package org.homeward.packs;

import java.util.List;
import java.util.Map;
import org.homeward.base.Language;

/// A column of an agency file.
///
/// @param list the code list of a [Type#CODE] column, else empty
/// @param dataClass the class under which the value is protected
/// @param headings per language what agencies write above the column; the first one is the
///     template's
public record FileColumn(
        String name,
        Type type,
        String list,
        boolean required,
        String dataClass,
        Map<Language, List<String>> headings) {
    /// How a cell of the column is read.
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        FLAG,
        CODE,
        UNIT,
        AGENCY
    }

    public FileColumn {
        headings = Map.copyOf(headings);
    }

    /// The heading of the template in the language, else the column's own name.
    public String heading(Language language) {
        return headings.getOrDefault(language, List.of(name)).getFirst();
    }
}
