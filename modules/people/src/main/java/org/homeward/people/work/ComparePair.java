package org.homeward.people.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Grant;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.Links;
import org.homeward.people.model.Registered;
import org.homeward.people.work.ReviewLinks.Half;

/// Sets two records side by side, for somebody to decide whether they are of one person.
///
/// The compared fields are opened only where there is a ground to compare these two: a decision on
/// the pair, by a rule or by a user, or a cluster that holds both. Without it a reviewer could read
/// any two persons of the country by naming them.
public final class ComparePair {
    private final Vault vault;
    private final Links links;
    private final Labels labels;

    public ComparePair(Vault vault, Links links, Labels labels) {
        this.vault = vault;
        this.links = links;
        this.labels = labels;
    }

    /// Two records, the newest decision on them, and whether they are counted as one person.
    public record Comparison(Half one, Half other, Optional<Link> link, boolean areOne) {
        /// Whether there is a ground to open the compared fields of these two.
        public boolean isGrounded() {
            return isGround(link, areOne);
        }
    }

    /// @param reading a grant to read the compared fields, once the reader asked for them; without
    ///     a ground to compare the two it opens nothing
    public Optional<Comparison> handle(
            Searcher searcher, Optional<Grant> reading, Side side, List<UUID> pair) {
        return searcher.opening(() -> compare(searcher, reading, side, pair));
    }

    private Optional<Comparison> compare(
            Searcher searcher, Optional<Grant> reading, Side side, List<UUID> pair) {
        var records =
                vault.records().byReference(side, pair).stream()
                        .filter(record -> searcher.covers(side, record.agency()))
                        .toList();
        var one = find(records, pair.getFirst());
        var other = find(records, pair.getLast());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        var link = links.between(one.get().record(), other.get().record());
        var members = vault.linking().opening(() -> links.members(one.get().record()));
        boolean areOne = members.contains(other.get().record());
        var opening = reading.filter(_ -> isGround(link, areOne));
        var shown = shown(opening, searcher.identity(side), List.of(one.get(), other.get()));
        return Optional.of(
                new Comparison(half(one.get(), shown), half(other.get(), shown), link, areOne));
    }

    private static boolean isGround(Optional<Link> link, boolean areOne) {
        return areOne || link.isPresent();
    }

    private static Optional<Registered> find(List<Registered> records, UUID onSide) {
        return records.stream()
                .filter(record -> record.references().onSide().equals(onSide))
                .findFirst();
    }

    /// Both at once where one grant opens both, so that they wait for the disk together.
    private Map<UUID, Labels.Label> shown(
            Optional<Grant> opening, Grant otherwise, List<Registered> both) {
        var shown = new HashMap<UUID, Labels.Label>();
        both.stream()
                .collect(
                        Collectors.groupingBy(
                                record ->
                                        opening.filter(it -> it.reach().covers(record.agency()))
                                                .orElse(otherwise)))
                .forEach((reader, some) -> shown.putAll(labels.of(reader, some)));
        return shown;
    }

    private static Half half(Registered record, Map<UUID, Labels.Label> shown) {
        return new Half(
                record.references().onSide(),
                record.agency(),
                Objects.requireNonNull(shown.get(record.record())));
    }
}
