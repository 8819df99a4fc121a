package org.homeward.facts;

import java.util.UUID;

/// What a fact is about and what a figure counts, as a random reference for statistics alone.
public sealed interface Subject {
    UUID reference();

    /// One agency's record of a person.
    record Person(UUID reference) implements Subject {}

    /// One agency's record of a criminal case.
    record CriminalCase(UUID reference) implements Subject {}
}
