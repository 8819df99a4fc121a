package org.homeward.intake.model.foreign;

import java.util.List;

/// How a table of another system was taken, field by field.
///
/// @param format what kind of table it was, as a part of a key of words, or the name of a standard
/// @param leftOut lines that were left out because they say of themselves that they do not belong
///     here
public record Foreign(Format format, List<Field> fields, List<Integer> leftOut) {
    public Foreign {
        fields = List.copyOf(fields);
        leftOut = List.copyOf(leftOut);
    }

    /// What kind of table it was.
    public sealed interface Format {
        /// A standard of exchange.
        ///
        /// @param id in the pack
        record Standard(String id) implements Format {}

        /// The answers to a form of KoBo or ODK.
        record Survey() implements Format {}
    }

    /// A field of the table.
    ///
    /// @param filled how many lines hold anything in it
    public record Field(String heading, int filled, Fate fate) {}

    /// What became of a field.
    public sealed interface Fate {
        /// A column is made of it.
        record Taken(String column) implements Fate {}

        /// Nothing is made of it.
        ///
        /// @param reason as a part of a key of words
        record Left(String reason) implements Fate {}
    }
}
