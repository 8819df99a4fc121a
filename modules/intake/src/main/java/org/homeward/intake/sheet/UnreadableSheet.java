package org.homeward.intake.sheet;

import org.homeward.base.Problem;
import org.homeward.intake.RowProblem;

/// Ends the reading of a file at the place where it cannot be read; never leaves this package.
final class UnreadableSheet extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient RowProblem problem;

    private UnreadableSheet(RowProblem problem) {
        super(problem.problem().key(), null, false, false);
        this.problem = problem;
    }

    static UnreadableSheet of(String key, String... arguments) {
        return atLine(0, key, arguments);
    }

    static UnreadableSheet atLine(int line, String key, String... arguments) {
        return new UnreadableSheet(
                new RowProblem(line, "", "", Problem.of("intake.problem." + key, arguments)));
    }

    RowProblem problem() {
        return problem;
    }
}
