package org.homeward.journal.store;

import java.util.ArrayList;
import java.util.List;
import org.homeward.journal.Verification;
import org.homeward.journal.Verification.Finding;
import org.homeward.journal.Verification.Kind;

/// What does not agree, as far as it is listed.
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Kind kind, Object where) {
        if (found.size() < Verification.MOST_FINDINGS) {
            found.add(new Finding(kind, where.toString()));
        }
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
