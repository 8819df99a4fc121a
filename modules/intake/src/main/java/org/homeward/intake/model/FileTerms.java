package org.homeward.intake.model;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.base.AgencyId;

/// What the sender says of a file as a whole.
///
/// @param regime the regime of units in which the file is written, where the sender says so
public record FileTerms(AgencyId agency, String kind, LocalDate sentOn, Optional<String> regime) {}
