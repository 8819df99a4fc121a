package org.homeward.packs;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that cannot be used, with everything that is wrong in it.
public final class PackProblems extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final String pack;
    private final transient List<PackProblem> problems;

    PackProblems(String pack, List<PackProblem> problems) {
        super(
                "pack %s has %d problems:%n%s"
                        .formatted(
                                pack,
                                problems.size(),
                                problems.stream()
                                        .limit(SHOWN)
                                        .map(PackProblem::toString)
                                        .collect(Collectors.joining(System.lineSeparator()))));
        this.pack = pack;
        this.problems = List.copyOf(problems);
    }

    /// The id of the pack.
    public String pack() {
        return pack;
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
