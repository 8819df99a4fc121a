package org.homeward.people;

import java.util.UUID;

/// The references under which others know one record of a person; only this module can join them.
///
/// @param onSide for the module of the record's side (protection or justice)
/// @param forStatistics for facts
public record PersonReferences(UUID onSide, UUID forStatistics) {}
