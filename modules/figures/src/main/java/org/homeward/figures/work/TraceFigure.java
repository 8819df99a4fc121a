package org.homeward.figures.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.figures.model.Counts.Evidence;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.model.FigureRequest;

/// Somebody asks for the list behind a number.
public final class TraceFigure {
    /// Entries of the list with what their facts said, and how many there are in all.
    public record Page(List<Entry> entries, int size) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// One that is counted. `fact` is what the representing fact said at the position.
    public record Entry(Evidence evidence, Fact fact) {}

    private final FigureUse use;
    private final Facts facts;

    public TraceFigure(FigureUse use, Facts facts) {
        this.use = use;
        this.facts = facts;
    }

    /// Part of the list, from an index on.
    public Page handle(Grant grant, FigureRequest request, Optional<Key> cell, Window window) {
        use.check(grant);
        var all = use.counts().trace(request, cell);
        int from = Math.min(window.from, all.size());
        int to = Math.min(from + window.count, all.size());
        return new Page(entries(all.subList(from, to), request), all.size());
    }

    /// A part of a list.
    public record Window(int from, int count) {}

    /// What facts said at the position of a request.
    public Map<FactId, Fact> facts(Grant grant, List<FactId> ids, FigureRequest request) {
        use.check(grant);
        return said(ids, request);
    }

    private List<Entry> entries(List<Evidence> some, FigureRequest request) {
        var ids = some.stream().map(evidence -> evidence.representative().fact()).toList();
        var said = said(ids, request);
        var entries = new ArrayList<Entry>();
        for (var evidence : some) {
            var fact = said.get(evidence.representative().fact());
            if (fact == null) {
                throw new IllegalStateException("a fact is counted that does not hold");
            }
            entries.add(new Entry(evidence, fact));
        }
        return entries;
    }

    private Map<FactId, Fact> said(List<FactId> ids, FigureRequest request) {
        Map<FactId, Fact> said = new LinkedHashMap<>();
        for (int at = 0; at < ids.size(); at += 5_000) {
            said.putAll(
                    facts.asOf(
                            ids.subList(at, Math.min(at + 5_000, ids.size())), request.position()));
        }
        return said;
    }
}
