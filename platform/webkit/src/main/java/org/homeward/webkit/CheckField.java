package org.homeward.webkit;

import java.util.List;
import java.util.Set;

/// Any number of choices out of a few.
public record CheckField(Field field, List<Option> options, Set<String> selected) {
    public CheckField {
        options = List.copyOf(options);
        selected = Set.copyOf(selected);
    }

    public static CheckField of(String name, String label, List<Option> options) {
        return new CheckField(Field.of(name, label), options, Set.of());
    }

    public CheckField hint(String hint) {
        return new CheckField(field.hint(hint), options, selected);
    }

    public CheckField error(String error) {
        return new CheckField(field.error(error), options, selected);
    }

    public CheckField selected(Set<String> values) {
        return new CheckField(field, options, values);
    }
}
