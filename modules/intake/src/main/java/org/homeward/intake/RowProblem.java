package org.homeward.intake;

import org.homeward.base.Problem;

/// What is wrong with one cell or one row of a file.
///
/// @param line the line of the file; 0 when the whole file is meant
/// @param column canonical column name; empty when the whole row is meant
/// @param value the cell as the sender wrote it, shown to the sender alone
public record RowProblem(int line, String column, String value, Problem problem) {
    @Override
    public String toString() {
        return "RowProblem[line=" + line + ", column=" + column + ", " + problem.key() + "]";
    }
}
