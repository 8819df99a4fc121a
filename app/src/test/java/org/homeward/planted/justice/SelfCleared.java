package org.homeward.planted.justice;

import java.util.List;
import org.homeward.database.Clearance;

/// Breaks the rule that only a grant clears for rows.
final class SelfCleared {
    Clearance everything() {
        return new Clearance(List.of());
    }
}
