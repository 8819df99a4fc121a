package org.homeward.intake.model;

import java.util.List;
import org.homeward.intake.RowProblem;

/// Reads the table out of a file's bytes, whatever its format.
public interface SheetReader {
    /// Reads the first visible sheet that has one of the names, or else the first visible one.
    Reading read(byte[] bytes, List<String> sheets);

    /// What came of it.
    sealed interface Reading {
        /// The file holds a table.
        record Read(Sheet sheet) implements Reading {}

        /// The file cannot be read as a table.
        record Unreadable(RowProblem problem) implements Reading {}
    }
}
