package org.homeward.figures.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.chronicle.Batch;
import org.homeward.chronicle.Days;
import org.homeward.chronicle.Entry;
import org.homeward.chronicle.Membership;
import org.homeward.chronicle.Values;
import org.homeward.facts.Fact;
import org.homeward.facts.Facts.Recorded;

/// Facts as the chronicle takes them: what became known at one position is a batch.
final class Batches {
    private Batches() {}

    /// @param rows in the order of their positions
    /// @return a list that may be added to
    static List<Batch> of(List<Recorded> rows) {
        var batches = new ArrayList<Batch>();
        int from = 0;
        while (from < rows.size()) {
            var position = rows.get(from).position();
            int to = from;
            var entries = new ArrayList<Entry>();
            var memberships = new ArrayList<Membership>();
            while (to < rows.size() && rows.get(to).position().equals(position)) {
                switch (rows.get(to)) {
                    case Recorded.Asserted(_, var fact) -> entries.add(entry(fact));
                    case Recorded.Withdrawn(_, var fact) ->
                            entries.add(new Entry.Withdrawal(fact.value()));
                    case Recorded.Assigned(_, var m) ->
                            memberships.add(new Membership(m.subject().reference(), m.cluster()));
                }
                to++;
            }
            batches.add(new Batch(position.value(), entries, memberships));
            from = to;
        }
        return batches;
    }

    private static Entry entry(Fact fact) {
        var on = fact.occurrence().on();
        Map<String, String> codes = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        codes.put("unit", fact.occurrence().place().value());
        codes.put("agency", fact.occurrence().agency().value());
        fact.trafficking().form().ifPresent(code -> codes.put("form", code));
        fact.trafficking().destination().ifPresent(code -> codes.put("destination", code));
        fact.trafficking().border().ifPresent(code -> codes.put("border", code));
        if (fact instanceof Fact.OfPerson person) {
            codes.put("sex", person.traits().sex());
            person.traits().ethnicity().ifPresent(code -> codes.put("ethnicity", code));
            person.traits().age().ifPresent(age -> numbers.put("age", age));
        }
        return new Entry.Fact(
                fact.id().value(),
                fact.kind().code(),
                fact.subject().reference(),
                new Days(on.first(), on.last()),
                new Values(codes, numbers));
    }
}
