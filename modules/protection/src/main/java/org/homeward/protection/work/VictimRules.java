package org.homeward.protection.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowAge;
import org.homeward.intake.RowProblem;
import org.homeward.protection.model.VictimEvent;

/// What cannot be true of a row of victims, seen as a whole.
final class VictimRules {
    private VictimRules() {}

    static List<RowProblem> problems(Row row) {
        var problems = new ArrayList<RowProblem>();
        var age = RowAge.of(row);
        boolean any = false;
        for (var event : VictimEvent.values()) {
            var on = row.date(event.on());
            if (on.isPresent()) {
                any = true;
                ofAge(row, event, age, on.get()).ifPresent(problems::add);
            } else if (row.text(event.in()).isPresent()) {
                problems.add(problem(row, event.in(), "place_without_date"));
            }
        }
        if (!any) {
            problems.add(problem(row, "", "no_event"));
        }
        order(row, VictimEvent.RECEIVED, VictimEvent.VERIFIED).ifPresent(problems::add);
        order(row, VictimEvent.VERIFIED, VictimEvent.IDENTIFIED).ifPresent(problems::add);
        return problems;
    }

    private static Optional<RowProblem> ofAge(
            Row row, VictimEvent event, RowAge age, PartialDate on) {
        if (age.isUnborn(on)) {
            return Optional.of(problem(row, event.on(), "before_birth"));
        }
        return age.isTooOld(on)
                ? Optional.of(problem(row, "birth_date", "too_old"))
                : Optional.empty();
    }

    /// Rescue and support may come at any time; only these three have an order by law.
    private static Optional<RowProblem> order(Row row, VictimEvent first, VictimEvent second) {
        var one = row.date(first.on());
        var other = row.date(second.on());
        return one.isPresent() && other.isPresent() && other.get().surelyBefore(one.get())
                ? Optional.of(problem(row, second.on(), second.code() + "_too_early"))
                : Optional.empty();
    }

    private static RowProblem problem(Row row, String column, String key) {
        return new RowProblem(
                row.line(),
                column,
                row.text(column).orElse(""),
                Problem.of("protection.problem." + key));
    }
}
