package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.intake.model.letters.Repairs;

/// What came of reading a table as one kind of file.
///
/// @param rows the rows that read without an error
/// @param problems everything that keeps the file from being published
/// @param warnings what is seldom so, in rows that read without an error; it stops nothing
/// @param notes what the sender should know though it stops nothing
/// @param repairs what its letters need; the rows are read as if it were done
/// @param lines how many lines below the headings hold anything
/// @param foreign how it was taken, for a table that was made for another system
public record FileReading(
        List<Row> rows,
        List<RowProblem> problems,
        List<RowProblem> warnings,
        List<Problem> notes,
        Repairs repairs,
        int lines,
        Optional<Foreign> foreign) {
    public FileReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    public FileReading(
            List<Row> rows,
            List<RowProblem> problems,
            List<RowProblem> warnings,
            List<Problem> notes,
            Repairs repairs,
            int lines) {
        this(rows, problems, warnings, notes, repairs, lines, Optional.empty());
    }

    /// The same of a table that was told in our words before it was read.
    public FileReading after(Dialect.Told told) {
        var taken = rows.stream().map(Row::line).collect(Collectors.toSet());
        var more = told.warnings().stream().filter(it -> taken.contains(it.line())).toList();
        return new FileReading(
                rows,
                problems,
                Stream.concat(warnings.stream(), more.stream()).toList(),
                notes,
                repairs,
                lines,
                Optional.of(told.foreign()));
    }

    public static FileReading refused(RowProblem problem) {
        return new FileReading(List.of(), List.of(problem), List.of(), List.of(), Repairs.NONE, 0);
    }

    /// Everything that the sender should look at: the errors, then the warnings.
    public List<RowProblem> findings() {
        return Stream.concat(problems.stream(), warnings.stream()).toList();
    }
}
