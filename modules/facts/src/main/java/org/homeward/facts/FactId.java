package org.homeward.facts;

import java.util.UUID;

/// The stable id of a fact over all its revisions; it says nothing of the record that it came from.
public record FactId(UUID value) {}
