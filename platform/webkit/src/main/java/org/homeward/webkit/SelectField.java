package org.homeward.webkit;

import java.util.List;

/// One choice out of a long list.
public record SelectField(Field field, List<Option> options, String selected) {
    public SelectField {
        options = List.copyOf(options);
    }

    public static SelectField of(String name, String label, List<Option> options) {
        return new SelectField(Field.of(name, label), options, "");
    }

    public SelectField hint(String hint) {
        return new SelectField(field.hint(hint), options, selected);
    }

    public SelectField error(String error) {
        return new SelectField(field.error(error), options, selected);
    }

    public SelectField selected(String value) {
        return new SelectField(field, options, value);
    }
}
