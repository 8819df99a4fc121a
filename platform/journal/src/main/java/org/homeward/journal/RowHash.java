package org.homeward.journal;

/// The hash of a row, by which an act's leaf commits to what the act wrote.
///
/// It is worked out by the database from the row as it stands there, defaults and all: when the row
/// is written, and again whenever the journal is verified. It is the leaf hash of RFC 6962 over the
/// table's name and the row's text. Empty columns at the end do not count, so that a column that a
/// later version adds leaves the hashes of older rows as they were. Tables of acts have no column
/// whose text depends on the session, such as a time with a zone.
public final class RowHash {
    private RowHash() {}

    /// What an insert ends with, to give the hashes of its rows back.
    ///
    /// @param table with its schema, such as `people.link`
    public static String returning(String table) {
        return " returning " + of(table);
    }

    /// The hash of a row as an expression in SQL, where the table goes by its own name.
    public static String of(String table) {
        var name = table.substring(table.indexOf('.') + 1);
        return "sha256('\\x00'::bytea || convert_to('%s' || rtrim(row(%s.*)::text, ',)'), 'UTF8'))"
                .formatted(table, name);
    }
}
