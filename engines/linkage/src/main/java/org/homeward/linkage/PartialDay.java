package org.homeward.linkage;

import java.util.Optional;
import java.util.regex.Pattern;

/// A day as far as it is known: a year, with its month or without, with its day or without.
///
/// @param month from 1 to 12; 0 when it is not known
/// @param day from 1 to 31; 0 when it is not known
record PartialDay(int year, int month, int day) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/. ]?(\\d{1,2})(?:[-/. ]?(\\d{1,2}))?)?(?:T.*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    /// Reads `1999-04-05`, `19990405`, `1999-04`, `1999`, `5/4/1999` (day first).
    static Optional<PartialDay> read(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(
                    new PartialDay(
                            Integer.parseInt(yearFirst.group(1)),
                            part(yearFirst.group(2), 99),
                            part(yearFirst.group(3), 99)));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? Optional.of(
                        new PartialDay(
                                Integer.parseInt(dayFirst.group(3)),
                                part(dayFirst.group(2), 99),
                                part(dayFirst.group(1), 99)))
                : Optional.empty();
    }

    private static int part(String digits, int most) {
        int part = digits == null ? 0 : Integer.parseInt(digits);
        return part <= most ? part : 0;
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
