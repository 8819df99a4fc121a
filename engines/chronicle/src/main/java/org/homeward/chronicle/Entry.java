package org.homeward.chronicle;

import java.util.UUID;

/// What is said about one record at one position. A later entry of the same record replaces it from
/// its own position on.
public sealed interface Entry {
    /// The stable id of the fact.
    UUID record();

    /// The fact holds: this happened to the subject on these days.
    ///
    /// `kind` and `subject` belong to the content: an entry with another kind takes the record out
    /// of the old kind.
    record Fact(UUID record, String kind, UUID subject, Days days, Values values)
            implements Entry {}

    /// The fact no longer holds. A later [Fact] can bring it back.
    record Withdrawal(UUID record) implements Entry {}
}
