package org.homeward.figures.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.homeward.base.Period;

/// The calendar parts into which a breakdown by period cuts a period.
final class PeriodParts {
    private PeriodParts() {}

    /// The whole calendar part in which a day lies, such as `2022-H1`.
    static String label(LocalDate day, Period.Step step) {
        int month = day.getMonthValue();
        return switch (step) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + (month + 2) / 3;
            case HALF_YEAR -> day.getYear() + "-H" + (month + 5) / 6;
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    /// The days of a part that belong to a period; empty when there are none, or no such part.
    static Optional<Period> within(Period period, String label) {
        if (!(Period.read(label) instanceof Period.Reading.Read(var part))) {
            return Optional.empty();
        }
        var first = part.first().isBefore(period.first()) ? period.first() : part.first();
        var last = part.last().isAfter(period.last()) ? period.last() : part.last();
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
