package org.homeward.intake.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.homeward.intake.RowProblem;

/// Reads a table of any length, a chunk of lines at a time.
public interface SheetStream {
    /// Takes the chunks in order, each with the headings.
    @FunctionalInterface
    interface Taker {
        /// @return whether to go on
        boolean take(Sheet chunk);
    }

    /// @param lines of every chunk but the last
    /// @return why it cannot be read any further; empty when it was read to its end, or as far as
    ///     was wanted
    Optional<RowProblem> read(InputStream bytes, int lines, Taker taker) throws IOException;
}
