package org.homeward.intake;

import org.homeward.base.Problem;

/// What is wrong, or looks wrong, with one cell or one row of a file.
///
/// @param line the line of the file; 0 when the whole file is meant
/// @param column canonical column name; empty when the whole row is meant
/// @param value the cell as the sender wrote it, shown to the sender alone
public record RowProblem(int line, String column, String value, Problem problem, Weight weight) {
    /// Whether it keeps the file from being published.
    public enum Weight {
        /// It cannot be so.
        ERROR,
        /// It can be so and seldom is; the sender looks once more and decides.
        WARNING
    }

    /// An error.
    public RowProblem(int line, String column, String value, Problem problem) {
        this(line, column, value, problem, Weight.ERROR);
    }

    public RowProblem asWarning() {
        return new RowProblem(line, column, value, problem, Weight.WARNING);
    }

    /// The same, said of a cell as the sender wrote it.
    public RowProblem about(String written) {
        return new RowProblem(line, column, written, problem, weight);
    }

    public boolean isWarning() {
        return weight == Weight.WARNING;
    }

    @Override
    public String toString() {
        return "RowProblem[line=" + line + ", column=" + column + ", " + problem.key() + "]";
    }
}
