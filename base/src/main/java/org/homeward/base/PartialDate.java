package org.homeward.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date known to the day, the month or the year.
///
/// `first` is the earliest day it can mean; [#last] the latest. A date of a year or a month falls
/// in
/// a period only when all of it does, so an imprecise date never enters a shorter period by guess.
public record PartialDate(LocalDate first, Precision precision) {

    /// How much of the date is known.
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public PartialDate {
        boolean aligned =
                switch (precision) {
                    case DAY -> true;
                    case MONTH -> first.getDayOfMonth() == 1;
                    case YEAR -> first.getDayOfYear() == 1;
                };
        if (!aligned) {
            throw new IllegalArgumentException(
                    "a date of a " + precision + " starts on its first day");
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), Precision.MONTH);
    }

    public static PartialDate of(Year year) {
        return new PartialDate(year.atDay(1), Precision.YEAR);
    }

    /// Reads `2022-05-17`, `2022-05` or `2022`; empty when the text is none of these.
    public static Optional<PartialDate> parse(String text) {
        if (text.startsWith("-") || text.startsWith("+")) {
            return Optional.empty(); // the JDK takes years before the first; nobody writes them
        }
        try {
            return switch (text.length()) {
                case 10 -> Optional.of(of(LocalDate.parse(text)));
                case 7 -> Optional.of(of(YearMonth.parse(text)));
                case 4 -> Optional.of(of(Year.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The latest day that this date can mean.
    public LocalDate last() {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    /// Whether every day that this date can mean lies before every day that the other can mean.
    public boolean surelyBefore(PartialDate other) {
        return last().isBefore(other.first);
    }

    /// ISO 8601 at its precision: `2022`, `2022-05` or `2022-05-17`.
    @Override
    public String toString() {
        String day = first.toString();
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
