package org.homeward.app.settings;

import java.util.stream.Stream;
import org.homeward.base.Problem;

/// Something in the settings or on the machine keeps the instance from starting, or a command from
/// being carried out. Its sentence is `app.start.<reason>` of the words: what is wrong, what was
/// kept, what to do.
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public SettingsProblem(String reason, Object... arguments) {
        this(
                Problem.of(
                        "app.start." + reason,
                        Stream.of(arguments).map(String::valueOf).toArray(String[]::new)));
    }

    private SettingsProblem(Problem problem) {
        super(problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
