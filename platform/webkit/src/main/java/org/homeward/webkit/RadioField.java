package org.homeward.webkit;

import java.util.List;

/// One choice out of a few, all in sight.
public record RadioField(Field field, List<Option> options, String selected, Layout layout) {

    /// Below each other, or beside each other for two short answers.
    public enum Layout {
        STACKED,
        INLINE
    }

    public RadioField {
        options = List.copyOf(options);
    }

    public static RadioField of(String name, String label, List<Option> options) {
        return new RadioField(Field.of(name, label), options, "", Layout.STACKED);
    }

    public RadioField hint(String hint) {
        return new RadioField(field.hint(hint), options, selected, layout);
    }

    public RadioField error(String error) {
        return new RadioField(field.error(error), options, selected, layout);
    }

    public RadioField selected(String value) {
        return new RadioField(field, options, value, layout);
    }

    public RadioField inline() {
        return new RadioField(field, options, selected, Layout.INLINE);
    }
}
