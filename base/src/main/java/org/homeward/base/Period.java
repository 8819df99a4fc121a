package org.homeward.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of days for which something is counted; both ends belong to it.
///
/// Written as `2022` (year), `2022-H1` (half-year), `2022-Q3` (quarter), `2022-05` (month),
/// `2022-05-17` (day), or two of these joined as `2011..2018-09`.
public record Period(LocalDate first, LocalDate last) {
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    /// The length of the parts into which a series cuts a period.
    public enum Step {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }
    }

    /// What came of reading a period as somebody wrote it.
    public sealed interface Reading {
        /// The text is a period.
        record Read(Period period) implements Reading {}

        /// The end lies before the start; `suggested` is the period with the two ends exchanged.
        record Reversed(Period suggested) implements Reading {}

        /// The text is no period.
        record Unreadable() implements Reading {}
    }

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period halfYear(int year, int half) {
        var start = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return new Period(start, start.plusMonths(6).minusDays(1));
    }

    /// Reads a period; throws when it is none. For text that people wrote, use [#read].
    public static Period of(String text) {
        if (read(text) instanceof Reading.Read(var period)) {
            return period;
        }
        throw new IllegalArgumentException("not a period: " + text);
    }

    /// Reads a period as somebody wrote it, and says what is wrong with it where it is none.
    public static Reading read(String text) {
        try {
            int gap = text.indexOf("..");
            if (gap >= 0) {
                var from = single(text.substring(0, gap));
                var to = single(text.substring(gap + 2));
                return from.first.isAfter(to.last)
                        ? new Reading.Reversed(new Period(to.first, from.last))
                        : new Reading.Read(new Period(from.first, to.last));
            }
            return new Reading.Read(single(text));
        } catch (DateTimeException | IllegalArgumentException _) {
            return new Reading.Unreadable();
        }
    }

    private static Period single(String text) {
        Matcher half = HALF.matcher(text);
        if (half.matches()) {
            return halfYear(Integer.parseInt(half.group(1)), Integer.parseInt(half.group(2)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
            var start = LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
            return new Period(start, start.plusMonths(3).minusDays(1));
        }
        var date =
                PartialDate.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
        return new Period(date.first(), date.last());
    }

    /// Whether all days that the date can mean lie in this period.
    public boolean contains(PartialDate date) {
        return !date.first().isBefore(first) && !date.last().isAfter(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Cuts the period into calendar months, quarters, half-years or years; parts at the ends are
    /// cut off.
    public List<Period> cut(Step step) {
        var parts = new ArrayList<Period>();
        int startMonth = (first.getMonthValue() - 1) / step.months * step.months + 1;
        var start = LocalDate.of(first.getYear(), startMonth, 1);
        while (!start.isAfter(last)) {
            var next = start.plusMonths(step.months);
            var end = next.minusDays(1);
            parts.add(
                    new Period(
                            start.isBefore(first) ? first : start, end.isAfter(last) ? last : end));
            start = next;
        }
        return List.copyOf(parts);
    }

    /// The shortest notation of this period; [#of] reads it back.
    @Override
    public String toString() {
        int year = first.getYear();
        if (equals(year(year))) {
            return "%04d".formatted(year);
        }
        for (int half = 1; half <= 2; half++) {
            if (equals(halfYear(year, half))) {
                return "%04d-H%d".formatted(year, half);
            }
        }
        if (first.getDayOfMonth() == 1
                && (first.getMonthValue() - 1) % 3 == 0
                && last.equals(first.plusMonths(3).minusDays(1))) {
            return "%04d-Q%d".formatted(year, (first.getMonthValue() + 2) / 3);
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return YearMonth.from(first).toString();
        }
        if (first.equals(last)) {
            return first.toString();
        }
        boolean wholeYears = first.getDayOfYear() == 1 && last.equals(year(last.getYear()).last);
        return wholeYears ? "%04d..%04d".formatted(year, last.getYear()) : first + ".." + last;
    }
}
