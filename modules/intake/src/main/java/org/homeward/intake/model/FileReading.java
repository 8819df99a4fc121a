package org.homeward.intake.model;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.letters.Repairs;

/// What came of reading a table as one kind of file.
///
/// @param rows the rows that read without an error
/// @param problems everything that keeps the file from being published
/// @param warnings what is seldom so, in rows that read without an error; it stops nothing
/// @param notes what the sender should know though it stops nothing
/// @param repairs what its letters need; the rows are read as if it were done
/// @param lines how many lines below the headings hold anything
public record FileReading(
        List<Row> rows,
        List<RowProblem> problems,
        List<RowProblem> warnings,
        List<Problem> notes,
        Repairs repairs,
        int lines) {
    public FileReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    public static FileReading refused(RowProblem problem) {
        return new FileReading(List.of(), List.of(problem), List.of(), List.of(), Repairs.NONE, 0);
    }

    /// Everything that the sender should look at: the errors, then the warnings.
    public List<RowProblem> findings() {
        return Stream.concat(problems.stream(), warnings.stream()).toList();
    }
}
