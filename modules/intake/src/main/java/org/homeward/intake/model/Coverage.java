package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.Row;

/// The half-years into which the events of a file fall: by them a clerk knows a file again without
/// its name.
public final class Coverage {
    private Coverage() {}

    /// From the half-year of the first event to that of the last; empty when no row has an event.
    public static Optional<Period> of(Register register, List<Row> rows) {
        var dates =
                register.columns().stream().filter(Coverage::isEvent).map(Column::name).toList();
        Optional<Period> covered = Optional.empty();
        for (var row : rows) {
            for (var name : dates) {
                var date = row.date(name);
                if (date.isPresent()) {
                    covered = Optional.of(widened(covered, date.get()));
                }
            }
        }
        return covered.map(Coverage::inHalfYears);
    }

    /// Dates of a person are sealed, so they are none.
    private static boolean isEvent(Column column) {
        return column.content() instanceof Content.Date
                && !column.dataClass().isSealed()
                && !column.name().equals(FileReader.KNOWN_ON);
    }

    private static Period widened(Optional<Period> covered, PartialDate date) {
        var alone = new Period(date.first(), date.last());
        return covered.map(
                        span ->
                                new Period(
                                        span.first().isBefore(alone.first())
                                                ? span.first()
                                                : alone.first(),
                                        span.last().isAfter(alone.last())
                                                ? span.last()
                                                : alone.last()))
                .orElse(alone);
    }

    private static Period inHalfYears(Period span) {
        var first = Period.halfYear(span.first().getYear(), span.first().getMonthValue() / 7 + 1);
        var last = Period.halfYear(span.last().getYear(), span.last().getMonthValue() / 7 + 1);
        return new Period(first.first(), last.last());
    }
}
