package org.homeward.justice.work;

import java.util.ArrayList;
import java.util.List;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowAge;
import org.homeward.intake.RowProblem;
import org.homeward.justice.model.SuspectEvent;

/// What cannot be true of a row of suspects, seen as a whole.
final class SuspectRules {
    private SuspectRules() {}

    static List<RowProblem> problems(Row row) {
        var problems = new ArrayList<RowProblem>();
        var age = RowAge.of(row);
        var convicted = row.date(SuspectEvent.CONVICTED.on());
        boolean any = false;
        for (var event : SuspectEvent.values()) {
            var on = row.date(event.on());
            if (on.isEmpty()) {
                continue;
            }
            any = true;
            if (age.isUnborn(on.get())) {
                problems.add(problem(row, event.on(), "before_birth"));
            } else if (age.isTooOld(on.get())) {
                problems.add(problem(row, "birth_date", "too_old"));
            }
            if (convicted.isPresent() && convicted.get().surelyBefore(on.get())) {
                problems.add(problem(row, event.on(), "after_conviction"));
            }
        }
        if (!any) {
            problems.add(problem(row, "", "no_event"));
        }
        return problems;
    }

    private static RowProblem problem(Row row, String column, String key) {
        return new RowProblem(
                row.line(),
                column,
                row.text(column).orElse(""),
                Problem.of("justice.problem." + key));
    }
}
