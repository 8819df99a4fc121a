package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import org.homeward.intake.RowProblem;

/// A table as it stands in a file: a line of headings and the lines below it that hold anything.
///
/// @param hidden names of hidden sheets that were not read
/// @param otherwise what is wrong with the file unless its letters prove to be of a known table;
///     empty for a file in Unicode
public record Sheet(
        Line headings, List<Line> lines, List<String> hidden, Optional<RowProblem> otherwise) {
    public Sheet(Line headings, List<Line> lines, List<String> hidden) {
        this(headings, lines, hidden, Optional.empty());
    }

    public Sheet {
        lines = List.copyOf(lines);
        hidden = List.copyOf(hidden);
    }

    /// One line of the table.
    ///
    /// @param number the line of the file, 1 for the first, as the sender's program shows it
    public record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /// The cell of a column, empty where the line is shorter.
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }
}
