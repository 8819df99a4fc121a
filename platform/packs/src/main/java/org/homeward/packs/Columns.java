package org.homeward.packs;

import java.util.LinkedHashSet;
import java.util.Set;
import org.homeward.base.Language;

/// The columns that a table may have: `name` is optional, `name!` has to be there, `name_*` stands
/// for one column per language.
record Columns(Set<String> known, Set<String> required) {
    static Columns of(Iterable<Language> languages, String... specs) {
        var known = new LinkedHashSet<String>();
        var required = new LinkedHashSet<String>();
        for (String spec : specs) {
            String name = spec.endsWith("!") ? spec.substring(0, spec.length() - 1) : spec;
            if (name.endsWith("_*")) {
                String stem = name.substring(0, name.length() - 1);
                languages.forEach(language -> known.add(stem + language.tag()));
                known.add(stem + Words.BASE.tag());
            } else {
                known.add(name);
                if (spec.endsWith("!")) {
                    required.add(name);
                }
            }
        }
        return new Columns(known, required);
    }
}
