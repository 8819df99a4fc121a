package org.homeward.chronicle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why something is counted differently at a later position. `record` is the record concerned.
public sealed interface Reason {
    UUID record();

    /// The record was not held in this kind before.
    record NewRecord(UUID record) implements Reason {}

    /// The record is no longer held in this kind.
    record Withdrawn(UUID record) implements Reason {}

    /// The date of the record changed.
    record DateChanged(UUID record, Days from, Days to) implements Reason {}

    /// A value that the question uses changed; null is unknown.
    record ValueChanged(UUID record, String dimension, @Nullable String from, @Nullable String to)
            implements Reason {}

    /// What is counted was found to be one with this record.
    record Joined(UUID record) implements Reason {}

    /// What is counted was found not to be one with this record.
    record Separated(UUID record) implements Reason {}
}
