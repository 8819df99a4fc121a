package org.homeward.justice.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.journal.Recording;

/// What an act has to tell to statistics: the facts that hold now, and those that hold no more.
final class News {
    private final List<Fact> said = new ArrayList<>();
    private final List<FactId> ended = new ArrayList<>();

    void said(List<Fact> facts) {
        said.addAll(facts);
    }

    /// These hold no more; what is said again stays.
    void ended(List<FactId> facts) {
        ended.addAll(facts);
    }

    void tell(Recording recording, Facts facts) {
        var holding = new HashSet<FactId>();
        said.forEach(fact -> holding.add(fact.id()));
        var gone = ended.stream().filter(id -> !holding.contains(id)).toList();
        if (!said.isEmpty()) {
            facts.append(recording, said);
        }
        if (!gone.isEmpty()) {
            facts.withdraw(recording, gone);
        }
    }
}
