package org.homeward.intake.model.letters;

import java.util.List;
import org.homeward.intake.model.Sheet;

/// A table with its letters as they were probably meant.
///
/// @param repairs what was changed for that
/// @param doubts cells that read well in two ways and were left as they are
/// @param understood whether everything in it is text: not so where bytes of no known table are
public record Lettered(Sheet sheet, Repairs repairs, List<Doubt> doubts, boolean understood) {
    public Lettered {
        doubts = List.copyOf(doubts);
    }

    /// A cell that may mean something else.
    public record Doubt(int line, int place, String written, String perhaps) {
        @Override
        public String toString() {
            return "Doubt[line=" + line + "]";
        }
    }
}
