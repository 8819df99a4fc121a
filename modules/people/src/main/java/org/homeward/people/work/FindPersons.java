package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.NameForms;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.Registered;

/// Finds records by name, identity number or phone, as far as the searcher's grants reach.
public final class FindPersons {
    private final Vault vault;
    private final NameIndex index;
    private final IndexNames indexing;
    private final Labels labels;

    public FindPersons(Vault vault, NameIndex index, IndexNames indexing, Labels labels) {
        this.vault = vault;
        this.index = index;
        this.indexing = indexing;
        this.labels = labels;
    }

    /// A record found.
    public record Match(Side side, UUID onSide, AgencyId agency, Labels.Label label) {}

    /// The best matches, and how many there are that the searcher may see.
    public record Matches(List<Match> best, int all) {}

    public Matches handle(Searcher searcher, String typed, int limit) {
        indexing.catchUp();
        return searcher.opening(() -> find(searcher, typed, limit));
    }

    private Matches find(Searcher searcher, String typed, int limit) {
        var found = isNumber(typed) ? byNumber(searcher, typed) : byName(searcher, typed, limit);
        var look = vault.sealing().readings().lookingUp(searcher.any(), found.all());
        var order = found.numbers();
        var records =
                vault.records().byNumber(order.stream().limit(limit).toList()).stream()
                        .sorted(Comparator.comparingInt(record -> order.indexOf(record.number())))
                        .toList();
        var shown = labels.of(searcher, records);
        var best = records.stream().map(record -> match(shown, record)).toList();
        look.await();
        return new Matches(best, found.all());
    }

    /// A number has no word that could be a name.
    private static boolean isNumber(String typed) {
        return NameForms.tokens(typed).stream()
                        .noneMatch(word -> word.chars().allMatch(Character::isLetter))
                && typed.chars().filter(Character::isDigit).count() >= 6;
    }

    private NameIndex.Found byName(Searcher searcher, String typed, int limit) {
        return index.search(typed, searcher, limit);
    }

    private NameIndex.Found byNumber(Searcher searcher, String typed) {
        var numbers = new ArrayList<Integer>();
        for (var side : Side.values()) {
            var keys = vault.fingerprints().ofTypedNumber(side, typed);
            if (!keys.isEmpty()) {
                vault.records().withNumber(keys).stream()
                        .filter(known -> searcher.covers(side, known.agency()))
                        .filter(known -> !vault.isErased(known.record()))
                        .map(Known::number)
                        .forEach(numbers::add);
            }
        }
        return new NameIndex.Found(List.copyOf(numbers), numbers.size());
    }

    private static Match match(Map<UUID, Labels.Label> labels, Registered record) {
        return new Match(
                record.side(),
                record.references().onSide(),
                record.agency(),
                Objects.requireNonNull(labels.get(record.record())));
    }
}
