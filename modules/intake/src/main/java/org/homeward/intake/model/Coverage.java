package org.homeward.intake.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.Row;

/// The half-year that a file tells of: by it a clerk knows a file again without its name.
public final class Coverage {
    private Coverage() {}

    /// The half-year of most rows, each counted by its last event; of two as frequent ones the
    /// later. Empty when no row has an event whose half-year is known.
    public static Optional<Period> of(Register register, List<Row> rows) {
        var counts = new HashMap<LocalDate, Integer>();
        count(register, rows, counts);
        return most(counts);
    }

    /// Adds rows to counts by half-year, for a file that is not held as a whole.
    ///
    /// @param counts by the first day of a half-year
    public static void count(Register register, List<Row> rows, Map<LocalDate, Integer> counts) {
        var events =
                register.columns().stream().filter(Coverage::isEvent).map(Column::name).toList();
        for (var row : rows) {
            events.stream()
                    .flatMap(event -> row.date(event).stream())
                    .filter(Coverage::isInOneHalf)
                    .map(PartialDate::first)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> counts.merge(half(last).first(), 1, Integer::sum));
        }
    }

    /// The half-year that was counted most; of two as frequent ones the later.
    public static Optional<Period> most(Map<LocalDate, Integer> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<LocalDate, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(most -> half(most.getKey()));
    }

    /// Dates of a person are sealed, so they are none.
    private static boolean isEvent(Column column) {
        return column.content() instanceof Content.Date
                && !column.dataClass().isSealed()
                && !column.name().equals(FileReader.KNOWN_ON);
    }

    private static boolean isInOneHalf(PartialDate date) {
        return half(date.first()).contains(date);
    }

    /// The half-year of a day.
    public static Period half(LocalDate day) {
        return Period.halfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }
}
