package org.homeward.chronicle;

import java.util.List;

/// What happened to a number between two positions. A cluster is the same at both when one record
/// represents it at both, or else when it kept its id. `net` is exactly the later number minus the
/// earlier one.
public record Difference(List<Change> changes, long net) {
    public Difference {
        changes = List.copyOf(changes);
    }
}
