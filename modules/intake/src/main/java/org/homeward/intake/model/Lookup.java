package org.homeward.intake.model;

import java.util.List;

/// What came of looking up what somebody wrote in a list of the pack.
public sealed interface Lookup {
    /// It is this entry.
    ///
    /// @param id canonical text: a code, unit id or agency id
    /// @param label how people know the entry
    record Found(String id, String label) implements Lookup {}

    /// It may be any of these; `labels` tell them apart.
    record Ambiguous(List<String> labels) implements Lookup {
        public Ambiguous {
            labels = List.copyOf(labels);
        }
    }

    /// It is none; perhaps one of these was meant.
    record Unknown(List<String> nearest) implements Lookup {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
