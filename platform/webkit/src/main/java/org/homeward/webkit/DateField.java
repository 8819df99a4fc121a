package org.homeward.webkit;

/// A date in three boxes; day, or day and month, stay empty when they are not known.
public record DateField(Field field, Names names, String day, String month, String year) {

    /// The words above the boxes.
    public record Names(String day, String month, String year) {
        public static Names from(Wording words) {
            return new Names(
                    words.text("webkit.date.day"),
                    words.text("webkit.date.month"),
                    words.text("webkit.date.year"));
        }
    }

    /// The boxes are sent as `name.day`, `name.month` and `name.year`.
    public static DateField of(String name, String label, Names names) {
        return new DateField(Field.of(name, label), names, "", "", "");
    }

    public DateField hint(String hint) {
        return new DateField(field.hint(hint), names, day, month, year);
    }

    public DateField error(String error) {
        return new DateField(field.error(error), names, day, month, year);
    }

    public DateField value(String day, String month, String year) {
        return new DateField(field, names, day, month, year);
    }
}
