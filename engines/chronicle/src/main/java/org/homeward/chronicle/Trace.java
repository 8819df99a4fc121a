package org.homeward.chronicle;

import java.util.List;
import java.util.UUID;

/// The list behind a number: one piece of evidence per thing counted, sorted by record id. Record
/// ids sort by their text.
public record Trace(List<Evidence> evidence) {
    public Trace {
        evidence = List.copyOf(evidence);
    }

    /// The number.
    public int size() {
        return evidence.size();
    }

    /// Why one is counted: the record that represents it, and for a cluster its other records in
    /// the period and the population.
    public record Evidence(UUID cluster, Support representative, List<Support> others) {
        public Evidence {
            others = List.copyOf(others);
        }
    }

    /// A record, and the position since which its content has been held.
    public record Support(UUID record, long since) {}
}
