package org.homeward.people.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.Links;
import org.homeward.people.model.Reason;
import org.homeward.people.model.Registered;

/// Lists the links that rules made, for a reviewer to look through; both records are masked.
public final class ReviewLinks {
    private static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);

    private final Vault vault;
    private final Links links;
    private final Labels labels;

    public ReviewLinks(Vault vault, Links links, Labels labels) {
        this.vault = vault;
        this.links = links;
        this.labels = labels;
    }

    /// One record of a pair.
    public record Half(UUID onSide, AgencyId agency, Labels.Label label) {}

    /// A link by rule: the older record first.
    public record Pair(Half one, Half other, Reason reason) {}

    /// A page of the list, newest first, and how many there are in all.
    public record Page(List<Pair> pairs, int all) {}

    public Page handle(Grant grant, Side side, int skip, int limit) {
        grant.check(DECIDE, vault.clock().instant());
        var made = links.madeByRule(side, skip, limit);
        var ids =
                made.stream()
                        .flatMap(link -> List.of(link.low(), link.high()).stream())
                        .collect(Collectors.toSet());
        var records =
                vault.records().byRecord(ids).stream()
                        .filter(record -> grant.reach().covers(record.agency()))
                        .collect(Collectors.toMap(Registered::record, Function.identity()));
        var pairs =
                made.stream()
                        .filter(link -> records.containsKey(link.low()))
                        .filter(link -> records.containsKey(link.high()))
                        .map(link -> pair(link, records::get))
                        .toList();
        return new Page(pairs, links.countMadeByRule(side));
    }

    private Pair pair(Link link, Function<UUID, Registered> records) {
        var low = records.apply(link.low());
        var high = records.apply(link.high());
        boolean ordered = low.number() < high.number();
        return new Pair(half(ordered ? low : high), half(ordered ? high : low), link.reason());
    }

    private Half half(Registered record) {
        return new Half(
                record.references().onSide(), record.agency(), labels.of(Optional.empty(), record));
    }
}
