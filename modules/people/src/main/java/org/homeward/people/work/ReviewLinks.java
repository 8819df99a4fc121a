package org.homeward.people.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;
import org.homeward.people.model.Link;
import org.homeward.people.model.NamedRecords;
import org.homeward.people.model.Registered;
import org.homeward.people.model.Shelves;
import org.homeward.people.model.Shelves.Shelf;

/// Lists the pairs that wait for a reviewer, or that reviewers decided; both records are masked.
public final class ReviewLinks {
    private static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);

    private final Vault vault;
    private final Shelves shelves;
    private final NamedRecords names;
    private final Labels labels;

    public ReviewLinks(Vault vault, Shelves shelves, NamedRecords names, Labels labels) {
        this.vault = vault;
        this.shelves = shelves;
        this.names = names;
        this.labels = labels;
    }

    /// One record of a pair.
    public record Half(UUID onSide, AgencyId agency, Labels.Label label) {}

    /// A pair with the last word on it: the older record first.
    public record Pair(Half one, Half other, Link link) {}

    /// A page of the list, newest first, and how many pairs there are in all.
    ///
    /// @param number of the page, from 1 to the last one
    public record Page(List<Pair> pairs, ListLength all, int number, int last) {}

    /// @param asked the page that was asked for; the last one is shown instead of one beyond it
    /// @param rows how many pairs a page has
    public Page handle(Grant grant, Shelf shelf, int asked, int rows) {
        grant.check(DECIDE, vault.clock().instant());
        return grant.opening(() -> page(grant, shelf, asked, rows));
    }

    private Page page(Grant grant, Shelf shelf, int asked, int rows) {
        var lengths = shelves.lengths(grant.reach(), List.of(shelf));
        var all = lengths.getOrDefault(shelf, ListLength.NONE);
        int last = Math.max(1, Math.ceilDiv(all.number(), rows));
        int number = Math.clamp(asked, 1, last);
        var found = shelves.on(shelf, grant.reach(), (number - 1) * rows, rows);
        var ids =
                found.stream()
                        .flatMap(link -> Stream.of(link.low(), link.high()))
                        .collect(Collectors.toSet());
        var records =
                vault.records().byRecord(ids).stream()
                        .collect(Collectors.toMap(Registered::record, Function.identity()));
        var sealed = labels.brief(grant, names.of(ids));
        var pairs =
                found.stream().map(link -> pair(link, id -> half(records, sealed, id))).toList();
        return new Page(pairs, all, number, last);
    }

    /// How many pairs each of the lists holds; a list without pairs may be absent.
    public Map<Shelf, ListLength> lengths(Grant grant, List<Shelf> lists) {
        grant.check(DECIDE, vault.clock().instant());
        return grant.opening(() -> shelves.lengths(grant.reach(), lists));
    }

    private record Numbered(int number, Half half) {}

    private static Pair pair(Link link, Function<UUID, Numbered> halves) {
        var low = halves.apply(link.low());
        var high = halves.apply(link.high());
        boolean ordered = low.number < high.number;
        return new Pair(ordered ? low.half : high.half, ordered ? high.half : low.half, link);
    }

    private static Numbered half(
            Map<UUID, Registered> records, Map<UUID, Labels.Label> labels, UUID id) {
        var record = Objects.requireNonNull(records.get(id));
        var label = Objects.requireNonNull(labels.get(id));
        return new Numbered(
                record.number(), new Half(record.references().onSide(), record.agency(), label));
    }
}
