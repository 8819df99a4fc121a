package org.homeward.chronicle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why something is counted differently at a later position. `record` is the record concerned,
/// `at` the position since which it has been so.
public sealed interface Reason {
    UUID record();

    long at();

    /// The record was not held in this kind before.
    record NewRecord(UUID record, long at) implements Reason {}

    /// The record is no longer held in this kind.
    record Withdrawn(UUID record, long at) implements Reason {}

    /// The date of the record changed.
    record DateChanged(UUID record, Days from, Days to, long at) implements Reason {}

    /// A value that the question uses changed; null is unknown.
    record ValueChanged(
            UUID record, String dimension, @Nullable String from, @Nullable String to, long at)
            implements Reason {}

    /// What is counted was found to be one with this record.
    record Joined(UUID record, long at) implements Reason {}

    /// What is counted was found not to be one with this record.
    record Separated(UUID record, long at) implements Reason {}
}
