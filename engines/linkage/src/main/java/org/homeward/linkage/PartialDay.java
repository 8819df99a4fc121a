package org.homeward.linkage;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as far as it is known: a year, with its month or without, with its day or without.
///
/// @param month as it is written, which a slip may make larger than 12; 0 when it is not known
/// @param day as it is written; 0 when it is not known
record PartialDay(int year, int month, int day) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4})(?:[-/. ]?(\\d{1,2})(?:[-/. ]?(\\d{1,2}))?)?(?:(?:T| +\\d{1,2}:).*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: +\\d{1,2}:.*)?");

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("\\D*((?:1[5-9]|20)\\d{2})\\D*");

    /// Reads `1999-04-05`, `19990405`, `1999-04`, `1999`, `5/4/1999` (day first), `4/1999`,
    /// and of `about 1999` the year.
    static Optional<PartialDay> read(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(
                    new PartialDay(
                            Integer.parseInt(yearFirst.group(1)),
                            part(yearFirst.group(2)),
                            part(yearFirst.group(3))));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return Optional.of(
                    new PartialDay(
                            Integer.parseInt(dayFirst.group(3)),
                            part(dayFirst.group(2)),
                            part(dayFirst.group(1))));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return Optional.of(
                    new PartialDay(
                            Integer.parseInt(monthFirst.group(2)), part(monthFirst.group(1)), 0));
        }
        var about = ABOUT.matcher(text);
        return about.matches()
                ? Optional.of(new PartialDay(Integer.parseInt(about.group(1)), 0, 0))
                : Optional.empty();
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// As far as it is known, such as `1999-04-05`.
    String written() {
        var parts = new StringBuilder().append(padded(year, 4));
        if (month != 0) {
            parts.append('-').append(padded(month, 2));
        }
        if (month != 0 && day != 0) {
            parts.append('-').append(padded(day, 2));
        }
        return parts.toString();
    }

    private static String padded(int number, int digits) {
        var written = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    boolean has(Level.DatePart part) {
        return of(part) != 0;
    }

    int of(Level.DatePart part) {
        return switch (part) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
        };
    }
}
