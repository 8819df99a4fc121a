package org.homeward.chronicle;

import java.time.LocalDate;
import java.time.YearMonth;

/// A span of days; both ends belong to it. A day known exactly is a span of one day, a date known
/// to the month or the year spans all of it.
public record Days(LocalDate first, LocalDate last) {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "days end before they start: " + first + ".." + last);
        }
        if (first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
            throw new IllegalArgumentException("days outside the years 1 to 9999: " + first);
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    public static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    public static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// Whether every day of the other span lies in this one.
    public boolean contains(Days other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /// Whether at least one day belongs to both.
    public boolean touches(Days other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /// `2022-05-17`, or `2022-05-01..2022-05-31`.
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
