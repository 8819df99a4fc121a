package org.homeward.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong while a pack is read, so that one run names everything.
final class Findings {
    private final List<PackProblem> problems = new ArrayList<>();

    void add(String file, int row, String column, String reason) {
        problems.add(new PackProblem(file, row, column, reason));
    }

    List<PackProblem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(PackProblem::file)
                                .thenComparingInt(PackProblem::row)
                                .thenComparing(PackProblem::column)
                                .thenComparing(PackProblem::reason))
                .toList();
    }
}
