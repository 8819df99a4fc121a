package org.homeward.intake.model.foreign;

import java.util.List;
import java.util.Optional;
import org.homeward.intake.Register;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Sheet;

/// Knows tables that were made for one other system.
///
/// It changes no meaning: what it cannot tell in our words stays as it stands, so that it is
/// refused with its line like anything else that nobody understands.
public interface Dialect {
    /// The table in our headings and codes; empty for a table of another kind.
    Optional<Told> tell(Sheet sheet, Register register);

    /// A table in our words.
    ///
    /// @param warnings what was not taken of a line that was taken
    record Told(Sheet sheet, List<RowProblem> warnings, Foreign foreign) {
        public Told {
            warnings = List.copyOf(warnings);
        }
    }
}
