package org.homeward.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.facts.Membership;
import org.homeward.journal.ActId;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// What statistics were told about clusters.
public final class TestFacts implements Facts {
    private final List<Membership> assigned = new ArrayList<>();

    /// The cluster that figures count a record in.
    public UUID clusterOf(PersonReferences person) {
        Map<UUID, UUID> clusters = new HashMap<>();
        assigned.forEach(said -> clusters.put(said.subject().reference(), said.cluster()));
        return clusters.getOrDefault(person.forStatistics(), person.forStatistics());
    }

    public int saidSoFar() {
        return assigned.size();
    }

    @Override
    public void assign(Recording recording, Collection<Membership> memberships) {
        assigned.addAll(memberships);
    }

    @Override
    public void append(Recording recording, List<? extends Fact> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Recording recording, Collection<FactId> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Portion between(Position after, Position upTo, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void inPieces(Position position, int rows, Consumer<List<Recorded>> piece) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Recorded> history(FactId fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<ActId> actsBehind(Collection<FactId> facts) {
        throw new UnsupportedOperationException();
    }
}
