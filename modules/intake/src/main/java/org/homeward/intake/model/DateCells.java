package org.homeward.intake.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.Chronology;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.jspecify.annotations.Nullable;

/// Reads dates as people write them: day first, a month, a year, ISO, or a spreadsheet's day
/// number.
///
/// A bare number that may be a day number or a year with a digit too many is asked back.
///
/// Years are counted as the country counts them; a year that makes no sense there is taken as
/// ISO.
final class DateCells {
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s?[/. -]\\s?(\\d{1,2})\\s?[/. -]\\s?(\\d{2}|\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s?[/.-]\\s?(\\d{4})");
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})[/-](\\d{1,2})(?:[/-](\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{4})\\s*(?:-|–|—|\\.\\.|/)\\s*(\\d{4})");
    private static final Pattern LONG_YEAR =
            Pattern.compile("(?:19|20)\\d{3}|(?:\\d{1,2}\\s?[/. -]\\s?){1,2}\\d{5,}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    /// What came of it.
    sealed interface Reading {
        record Read(PartialDate date) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    private final Chronology chronology;

    DateCells(Chronology chronology) {
        this.chronology = chronology;
    }

    /// Reads a date that lies between 1900 and a last day.
    Reading read(String text, LocalDate last) {
        try {
            if (LONG_YEAR.matcher(text).matches()) {
                return new Reading.Wrong(Problem.of("intake.problem.date_long_year"));
            }
            var date = parse(text);
            if (date == null) {
                return wrongShape(text);
            }
            if (date.first().getYear() < EARLIEST) {
                return new Reading.Wrong(Problem.of("intake.problem.date_too_early"));
            }
            if (date.first().isAfter(last)) {
                return new Reading.Wrong(Problem.of("intake.problem.date_future", last.toString()));
            }
            return new Reading.Read(date);
        } catch (DateTimeException _) {
            return new Reading.Wrong(Problem.of("intake.problem.date_impossible"));
        }
    }

    /// Whether the text is a date to the day, in whatever year.
    boolean isDay(String text) {
        return DAY.matcher(text).matches()
                || (ISO.matcher(text).matches()
                        && text.length() >= 8
                        && !SPAN.matcher(text).matches());
    }

    private @Nullable PartialDate parse(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches() && day.group(3).length() == 4) {
            return day(number(day, 3), number(day, 2), number(day, 1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(3) == null
                    ? month(number(iso, 1), number(iso, 2))
                    : day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(number(month, 2), number(month, 1));
        }
        if (YEAR.matcher(text).matches()) {
            return PartialDate.of(Year.of(isoYear(Integer.parseInt(text))));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return PartialDate.of(SERIAL_ORIGIN.plusDays(Long.parseLong(serial.group(1))));
        }
        return null;
    }

    private static Reading wrongShape(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            String from = span.group(1);
            String to = span.group(2);
            return new Reading.Wrong(
                    from.compareTo(to) > 0
                            ? Problem.of("intake.problem.period_reversed", from, to)
                            : Problem.of("intake.problem.period_for_date"));
        }
        return new Reading.Wrong(
                Problem.of(
                        DAY.matcher(text).matches()
                                ? "intake.problem.date_short_year"
                                : "intake.problem.date_unreadable"));
    }

    private PartialDate day(int year, int month, int day) {
        return isOwnYear(year)
                ? PartialDate.of(LocalDate.from(chronology.date(year, month, day)))
                : PartialDate.of(LocalDate.of(year, month, day));
    }

    private PartialDate month(int year, int month) {
        return PartialDate.of(YearMonth.of(isoYear(year), month));
    }

    private int isoYear(int year) {
        return isOwnYear(year) ? LocalDate.from(chronology.date(year, 1, 1)).getYear() : year;
    }

    /// Whether the year makes sense in the country's own count.
    private boolean isOwnYear(int year) {
        int iso = LocalDate.from(chronology.dateYearDay(year, 1)).getYear();
        return iso >= EARLIEST && iso <= LATEST;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
