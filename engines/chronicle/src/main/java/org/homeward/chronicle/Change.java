package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is counted differently at the later position, with all reasons that were found.
public sealed interface Change {
    List<Reason> reasons();

    /// Counted only at the later position.
    record Entered(Place after, List<Reason> reasons) implements Change {
        public Entered {
            reasons = List.copyOf(reasons);
        }
    }

    /// Counted only at the earlier position.
    record Left(Place before, List<Reason> reasons) implements Change {
        public Left {
            reasons = List.copyOf(reasons);
        }
    }

    /// Counted at both, in different cells.
    record Moved(Place before, Place after, List<Reason> reasons) implements Change {
        public Moved {
            reasons = List.copyOf(reasons);
        }
    }

    /// Where something is counted: its cluster, the record that represents it, and its cell.
    record Place(UUID cluster, UUID record, List<@Nullable String> cell) {
        public Place {
            cell = Collections.unmodifiableList(new ArrayList<>(cell));
        }
    }
}
