package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.AgencyId;
import org.homeward.journal.ActId;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.Links;
import org.homeward.people.model.Registered;

/// What a person's page tells of a record: who it is, by right; the agencies' other records of the
/// same person and why; and what was decided when.
public final class ShowPerson {
    private final Vault vault;
    private final Links links;
    private final Labels labels;

    public ShowPerson(Vault vault, Links links, Labels labels) {
        this.vault = vault;
        this.links = links;
        this.labels = labels;
    }

    /// The record and all of its person's records that the searcher may see, oldest first.
    ///
    /// @param beyond how many more records of the person lie beyond the searcher's reach
    public record Person(Entry asked, List<Entry> others, int beyond, List<Event> history) {}

    /// One agency's record.
    public record Entry(UUID onSide, AgencyId agency, boolean present, Labels.Label label) {}

    /// Something that happened to the record, at an act.
    public sealed interface Event {
        ActId act();
    }

    /// The agency sent it, corrected it, or withdrew it.
    public record Written(ActId act, int revision, Registered.State state) implements Event {}

    /// It was decided that the record and another one are, or are not, of one person.
    public record Decided(ActId act, UUID otherOnSide, Link link) implements Event {}

    public Optional<Person> handle(Searcher searcher, Side side, UUID onSide) {
        return searcher.opening(() -> show(searcher, side, onSide));
    }

    private Optional<Person> show(Searcher searcher, Side side, UUID onSide) {
        var records = vault.records();
        var asked =
                records.byReference(side, List.of(onSide)).stream()
                        .filter(record -> searcher.covers(side, record.agency()))
                        .findFirst();
        return asked.map(record -> person(searcher, record));
    }

    private Person person(Searcher searcher, Registered asked) {
        var members =
                vault.linking().opening(() -> records(links.members(asked.record()))).stream()
                        .filter(member -> !member.record().equals(asked.record()))
                        .sorted(Comparator.comparingInt(Registered::number))
                        .toList();
        var visible =
                members.stream()
                        .filter(member -> searcher.covers(member.side(), member.agency()))
                        .toList();
        var shown = labels.of(searcher, Stream.concat(Stream.of(asked), visible.stream()).toList());
        return new Person(
                entry(shown, asked),
                visible.stream().map(member -> entry(shown, member)).toList(),
                members.size() - visible.size(),
                history(searcher, asked));
    }

    private List<Registered> records(List<UUID> ids) {
        return vault.records().byRecord(ids);
    }

    private static Entry entry(Map<UUID, Labels.Label> labels, Registered record) {
        return new Entry(
                record.references().onSide(),
                record.agency(),
                record.isPresent(),
                Objects.requireNonNull(labels.get(record.record())));
    }

    private List<Event> history(Searcher searcher, Registered asked) {
        var history = new ArrayList<Event>();
        vault.records()
                .revisionsOf(asked.record())
                .forEach(
                        written ->
                                history.add(
                                        new Written(
                                                written.act(),
                                                written.revision(),
                                                written.state())));
        var decided = links.history(asked.record());
        var others =
                decided.stream()
                        .map(decision -> decision.link().otherThan(asked.record()))
                        .collect(Collectors.toSet());
        var known =
                vault.records().byRecord(others).stream()
                        .filter(other -> searcher.covers(other.side(), other.agency()))
                        .collect(Collectors.toMap(Registered::record, Function.identity()));
        for (var decision : decided) {
            var other = known.get(decision.link().otherThan(asked.record()));
            if (other != null) {
                history.add(
                        new Decided(decision.act(), other.references().onSide(), decision.link()));
            }
        }
        return history;
    }
}
