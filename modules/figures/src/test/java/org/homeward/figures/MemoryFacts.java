package org.homeward.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.facts.Membership;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// Facts in memory.
public final class MemoryFacts implements Facts {
    private sealed interface Row {
        ActId act();

        record Said(ActId act, Fact fact) implements Row {}

        record Ended(ActId act, FactId fact) implements Row {}

        record Joined(ActId act, Membership membership) implements Row {}
    }

    private final List<Row> rows = new ArrayList<>();
    private final Journal journal;

    public MemoryFacts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void append(Recording recording, List<? extends Fact> facts) {
        facts.forEach(fact -> rows.add(new Row.Said(recording.act(), fact)));
    }

    @Override
    public void withdraw(Recording recording, Collection<FactId> facts) {
        facts.forEach(fact -> rows.add(new Row.Ended(recording.act(), fact)));
    }

    @Override
    public void assign(Recording recording, Collection<Membership> memberships) {
        memberships.forEach(one -> rows.add(new Row.Joined(recording.act(), one)));
    }

    @Override
    public Portion between(Position after, Position upTo, int limit) {
        return new Portion(
                rows.stream()
                        .map(this::recorded)
                        .filter(row -> row.position().compareTo(after) > 0)
                        .filter(row -> row.position().compareTo(upTo) <= 0)
                        .toList(),
                upTo);
    }

    @Override
    public void inPieces(Position position, int some, Consumer<List<Recorded>> piece) {
        piece.accept(between(new Position(position.value() - 1), position, some).rows());
    }

    @Override
    public List<Recorded> history(FactId fact) {
        return rows.stream()
                .map(this::recorded)
                .filter(
                        row ->
                                switch (row) {
                                    case Recorded.Asserted(_, var one) -> one.id().equals(fact);
                                    case Recorded.Withdrawn(_, var one) -> one.equals(fact);
                                    case Recorded.Assigned _ -> false;
                                })
                .toList();
    }

    private Recorded recorded(Row row) {
        var position = journal.positionOf(row.act()).orElseThrow();
        return switch (row) {
            case Row.Said(_, var fact) -> new Recorded.Asserted(position, fact);
            case Row.Ended(_, var fact) -> new Recorded.Withdrawn(position, fact);
            case Row.Joined(_, var one) -> new Recorded.Assigned(position, one);
        };
    }

    @Override
    public Set<ActId> actsBehind(Collection<FactId> facts) {
        throw new UnsupportedOperationException();
    }
}
