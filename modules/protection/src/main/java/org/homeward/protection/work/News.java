package org.homeward.protection.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.intake.Ledger.Entry;
import org.homeward.journal.Recording;
import org.homeward.protection.facts.VictimFacts;
import org.homeward.protection.model.VictimFile;

/// What an act has to tell to statistics: the facts that hold now, and those that hold no more.
final class News {
    private final Facts facts;
    private final VictimFacts victimFacts;
    private final List<Fact> said = new ArrayList<>();
    private final List<FactId> ended = new ArrayList<>();

    News(Facts facts, VictimFacts victimFacts) {
        this.facts = facts;
        this.victimFacts = victimFacts;
    }

    void said(Entry entry, UUID forStatistics) {
        said.addAll(victimFacts.of(VictimFile.of(entry), forStatistics));
    }

    /// The entry holds no more; what a newer one says again stays.
    void ended(Entry entry) {
        ended.addAll(victimFacts.ids(VictimFile.of(entry)));
    }

    void tell(Recording recording) {
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
