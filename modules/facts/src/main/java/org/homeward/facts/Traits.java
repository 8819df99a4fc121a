package org.homeward.facts;

import java.util.Optional;
import java.util.OptionalInt;

/// What statistics may know of a person at the time of the event.
///
/// @param sex code of `sex_statistical`
/// @param age completed years at the event, 0 to 130
/// @param ageBasis code of `age_basis`: from what the age was worked out
/// @param ethnicity code of `ethnic_group`
public record Traits(
        String sex, OptionalInt age, Optional<String> ageBasis, Optional<String> ethnicity) {
    public Traits {
        if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() > 130)) {
            throw new IllegalArgumentException("an age is 0 to 130 completed years");
        }
    }
}
