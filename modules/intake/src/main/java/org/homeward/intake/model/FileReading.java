package org.homeward.intake.model;

import java.util.List;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;

/// What came of reading a table as one kind of file.
///
/// @param rows the rows that read without an error
/// @param problems everything that keeps the file from being published
/// @param notes what the sender should know though it stops nothing
/// @param lines how many lines below the headings hold anything
public record FileReading(
        List<Row> rows, List<RowProblem> problems, List<Problem> notes, int lines) {
    public FileReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public static FileReading refused(RowProblem problem) {
        return new FileReading(List.of(), List.of(problem), List.of(), 0);
    }
}
