package org.homeward.intake;

import org.homeward.base.PartialDate;

/// From what the age in a fact was worked out. The names are codes of `age_basis`; the file
/// `intake/codes.properties` has them too, for the pack check.
enum AgeBasis {
    BIRTH_DATE,
    BIRTH_MONTH,
    BIRTH_YEAR,
    STATED;

    static AgeBasis of(PartialDate birth) {
        return switch (birth.precision()) {
            case DAY -> BIRTH_DATE;
            case MONTH -> BIRTH_MONTH;
            case YEAR -> BIRTH_YEAR;
        };
    }
}
