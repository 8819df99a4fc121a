package org.homeward.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;

/// The age of a person in a file, as far as the row tells it.
///
/// From the birth date the age is worked out for every event, dates of a month or year taken at
/// their first day; without one, the stated age holds for every event of the row.
///
/// @param basis code of `age_basis`: from what the age was worked out
public record RowAge(Optional<PartialDate> birth, OptionalInt stated, Optional<String> basis) {
    private static final int OLDEST = 130;

    /// Some count the year of birth as the first one.
    private static final int SLACK = 1;

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

    /// What is wrong when a row gives both an age and a birth date and they are more than a year
    /// apart. The age may be the one at any time between the first event and the day of sending.
    public static Optional<RowProblem> disagreement(
            Row row, Collection<PartialDate> events, LocalDate sentOn) {
        var birth = row.date("birth_date");
        var stated = row.whole("age");
        var first = events.stream().map(PartialDate::first).min(Comparator.naturalOrder());
        if (birth.isEmpty() || stated.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        long least = ChronoUnit.YEARS.between(birth.get().last(), first.get());
        long most = ChronoUnit.YEARS.between(birth.get().first(), sentOn);
        int age = stated.getAsInt();
        if (least < 0 || (age >= least - SLACK && age <= most + SLACK)) {
            return Optional.empty(); // an event before birth is another problem
        }
        return Optional.of(
                new RowProblem(
                        row.line(),
                        "age",
                        Integer.toString(age),
                        Problem.of(
                                "intake.problem.age_and_birth_date",
                                Integer.toString(age),
                                birth.get().toString(),
                                Long.toString(least),
                                Long.toString(most))));
    }
}
