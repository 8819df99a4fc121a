package org.homeward.linkage.command.table;

import java.util.Arrays;
import java.util.Optional;
import org.homeward.linkage.Records;

/// A table that was read.
///
/// @param idColumn the heading of the records' ids
/// @param truth for each record the person it is of, where a column says so
public record Table(Records records, String idColumn, Optional<int[]> truth) {
    /// So many records have no true person written and are left out of the measure of quality.
    public long withoutTruth() {
        return truth.map(of -> Arrays.stream(of).filter(person -> person < 0).count()).orElse(0L);
    }
}
