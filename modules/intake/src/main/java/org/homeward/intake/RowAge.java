package org.homeward.intake;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.base.PartialDate;

/// The age of a person in a file, as far as the row tells it.
///
/// From the birth date the age is worked out for every event, dates of a month or year taken at
/// their first day; without one, the stated age holds for every event of the row.
///
/// @param basis code of `age_basis`: from what the age was worked out
public record RowAge(Optional<PartialDate> birth, OptionalInt stated, Optional<String> basis) {
    private static final int OLDEST = 130;

    public static RowAge of(Row row) {
        var birth = row.date("birth_date");
        var stated = row.whole("age");
        if (birth.isPresent()) {
            return new RowAge(birth, stated, Optional.of(AgeBasis.of(birth.get()).name()));
        }
        return new RowAge(
                birth,
                stated,
                stated.isPresent() ? Optional.of(AgeBasis.STATED.name()) : Optional.empty());
    }

    /// Completed years at an event.
    public OptionalInt at(PartialDate event) {
        if (birth.isEmpty()) {
            return stated;
        }
        long years = ChronoUnit.YEARS.between(birth.get().first(), event.first());
        return OptionalInt.of((int) Math.clamp(years, 0, OLDEST));
    }

    /// Whether the event lies before the person's birth, whatever the precision of the two.
    public boolean isUnborn(PartialDate event) {
        return birth.isPresent() && event.surelyBefore(birth.get());
    }

    /// Whether nobody is that old.
    public boolean isTooOld(PartialDate event) {
        return birth.isPresent()
                && event.first().getYear() - birth.get().first().getYear() > OLDEST;
    }
}
