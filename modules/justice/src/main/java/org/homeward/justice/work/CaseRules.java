package org.homeward.justice.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.justice.model.CaseStage;

/// What cannot be true of a row of cases, seen as a whole, and what seldom is.
final class CaseRules {
    private CaseRules() {}

    static List<RowProblem> problems(Row row) {
        var problems = new ArrayList<RowProblem>();
        Optional<PartialDate> before = Optional.empty();
        var known = row.date("known_on");
        boolean any = false;
        boolean foreknown = known.isPresent();
        for (var stage : CaseStage.values()) {
            var on = row.date(stage.on());
            if (on.isPresent()) {
                if (before.isPresent() && on.get().surelyBefore(before.get())) {
                    problems.add(problem(row, stage.on(), "stage_too_early"));
                }
                foreknown &= known.filter(day -> day.surelyBefore(on.get())).isPresent();
                before = on;
                any = true;
            }
        }
        if (!any) {
            problems.add(problem(row, "", "no_event"));
        }
        if (any && foreknown) {
            problems.add(problem(row, "known_on", "known_too_early").asWarning());
        }
        if (row.text("received_from_number").isPresent()
                && row.text("received_from_agency").isEmpty()) {
            problems.add(problem(row, "received_from_number", "number_without_agency"));
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
