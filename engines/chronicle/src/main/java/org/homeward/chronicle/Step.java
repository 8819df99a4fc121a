package org.homeward.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The length of the calendar parts into which a time axis or a series cuts a period.
public enum Step {
    MONTH(1, "-(0[1-9]|1[0-2])", "-%02d"),
    QUARTER(3, "-Q([1-4])", "-Q%d"),
    HALF_YEAR(6, "-H([12])", "-H%d"),
    YEAR(12, "()", "");

    private final int months;
    private final Pattern pattern;
    private final String format;

    Step(int months, String pattern, String format) {
        this.months = months;
        this.pattern = Pattern.compile("(\\d{4})" + pattern);
        this.format = format;
    }

    int months() {
        return months;
    }

    /// The number of the part in which a day lies; parts are numbered from year 0.
    int part(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / months;
    }

    /// `2022-05`, `2022-Q2`, `2022-H1` or `2022`.
    String label(int part) {
        int perYear = 12 / months;
        return "%04d".formatted(part / perYear) + format.formatted(part % perYear + 1);
    }

    int part(String label) {
        Matcher matcher = pattern.matcher(label);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no label of a " + this + ": " + label);
        }
        int within = this == YEAR ? 0 : Integer.parseInt(matcher.group(2)) - 1;
        return Integer.parseInt(matcher.group(1)) * (12 / months) + within;
    }

    /// The calendar parts of a period, in order; those at its ends are cut off.
    public List<Days> cut(Days period) {
        var parts = new ArrayList<Days>();
        for (int part = part(period.first()); part <= part(period.last()); part++) {
            int month = part * months;
            var start = LocalDate.of(month / 12, month % 12 + 1, 1);
            var end = start.plusMonths(months).minusDays(1);
            parts.add(
                    new Days(
                            start.isBefore(period.first()) ? period.first() : start,
                            end.isAfter(period.last()) ? period.last() : end));
        }
        return List.copyOf(parts);
    }
}
