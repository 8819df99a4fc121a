package org.homeward.chronicle;

import java.util.List;

/// What a figure counts, whoever asks: the unit, the kind of fact, and the population.
///
/// With [Unit#CLUSTERS] the population comes first: of a cluster's records in the period and the
/// population, the earliest (by first day, then record id) represents it, and everything a reader
/// adds acts on that one. So a filtered table is always a part of the unfiltered one.
public record Measure(String kind, Unit unit, List<Filter> population) {

    /// What counts as one.
    public enum Unit {
        /// Each cluster once, however many records it has.
        CLUSTERS,
        /// Each record.
        RECORDS
    }

    public Measure {
        population = List.copyOf(population);
    }

    public static Measure clusters(String kind) {
        return new Measure(kind, Unit.CLUSTERS, List.of());
    }

    public static Measure records(String kind) {
        return new Measure(kind, Unit.RECORDS, List.of());
    }
}
