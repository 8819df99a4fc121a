package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Records that were linked and take in one more at a time, under the model as it was learned.
///
/// A new record is compared with those who share a key with it, and the clusters of all that weigh
/// at least the cut are put together anew, with it: it may join one, bring two together, or show
/// that one was two. How frequent values are stays as it was when the model weighed the pairs.
///
/// For one thread.
public final class Standing {
    private final List<String> columns;
    private final Rows rows;
    private final Order order;
    private final Scores scores;
    private final LevelsOf levels;
    private final List<Postings> rules = new ArrayList<>();
    private final List<PartKeys> refinements;
    private final Map<Integer, long[][]> refinementsOfAdded = new HashMap<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, int[]> members = new HashMap<>();
    private final int[] heads;
    private final double cut;

    /// What a new record brought about.
    ///
    /// @param record its number, after those that stood before
    /// @param partners who it was compared with, the closest first
    /// @param cluster those who are of one person with it, itself included, in increasing order
    public record Placed(int record, List<Partner> partners, List<Integer> cluster) {
        public Placed {
            partners = List.copyOf(partners);
            cluster = List.copyOf(cluster);
        }
    }

    /// Somebody with whom a record was compared.
    ///
    /// @param bits the odds that the two are of one person
    public record Partner(int record, double bits) {}

    /// @param room for so many more records; once it is full, link all anew
    Standing(Records records, LinkagePlan plan, Order order, Scores scores, Room room) {
        var readings = new Readings();
        this.columns = records.columns();
        this.order = order;
        this.cut = plan.cut();
        this.rows = Rows.of(records, plan, readings, order, room.records());
        this.scores = scores.over(rows);
        this.levels = new LevelsOf(rows);
        var keys = Blocks.keys(records, plan, readings, order);
        this.refinements =
                plan.refineBy().stream().map(keys::get).filter(PartKeys::partsWell).toList();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            var parts = plan.rules().get(rule).parts().stream().map(keys::get).toList();
            rules.add(
                    new Postings(
                            rule, plan.mostInABlock(), parts, refinements, refinementsOfAdded));
        }
        this.heads = Arrays.copyOf(order.byPlace(room.clusters()), order.size() + room.records());
        new Clusters(Arrays.copyOf(heads, order.size()))
                .members()
                .forEach(cluster -> members.put(cluster[0], cluster));
    }

    /// How many records may come, and the clusters of those that are there.
    record Room(int records, Clusters clusters) {}

    /// Takes in a record.
    ///
    /// @param given what it has, by columns; what is missing is not there or blank
    /// @throws UnknownColumn when a column is none of the records'
    /// @throws IllegalStateException when there is no room for another one
    public Placed add(Map<String, String> given) {
        var values = new HashMap<String, String>();
        given.forEach(
                (column, value) -> {
                    if (!columns.contains(column)) {
                        throw new UnknownColumn(column, columns);
                    }
                    if (!value.isBlank()) {
                        values.put(column, value.strip());
                    }
                });
        var keys = rules.stream().map(rule -> rule.keys(values)).toList();
        var refined = refinements.stream().map(one -> one.of(values)).toArray(long[][]::new);
        var found = new HashSet<Integer>();
        for (int rule = 0; rule < rules.size(); rule++) {
            rules.get(rule).partners(keys.get(rule), refined, found::add);
        }
        int place = rows.add(values);
        for (int rule = 0; rule < rules.size(); rule++) {
            rules.get(rule).add(keys.get(rule), place);
        }
        refinementsOfAdded.put(place, refined);
        var partners =
                found.stream()
                        .map(other -> new Partner(other, bits(other, place)))
                        .sorted(
                                (one, other) ->
                                        one.bits == other.bits
                                                ? Integer.compare(one.record, other.record)
                                                : Double.compare(other.bits, one.bits))
                        .toList();
        var cluster = cluster(place, partners);
        return new Placed(
                place,
                partners.stream().map(one -> new Partner(given(one.record), one.bits)).toList(),
                Arrays.stream(cluster).map(this::given).sorted().boxed().toList());
    }

    private double bits(int one, int other) {
        return scores.bitsOf(one, other, levels.of(one, other));
    }

    private int given(int place) {
        return place < order.size() ? order.given(place) : place;
    }

    /// Puts the clusters together anew of all who weigh at least the cut.
    private int[] cluster(int place, List<Partner> partners) {
        heads[place] = place;
        var touched = new TreeSet<Integer>();
        for (var partner : partners) {
            if (partner.bits >= cut && touched.size() < Clustering.MOST) {
                touched.add(heads[partner.record]);
            }
        }
        var records =
                IntStream.concat(
                                touched.stream()
                                        .flatMapToInt(head -> Arrays.stream(members.get(head))),
                                IntStream.of(place))
                        .sorted()
                        .toArray();
        touched.forEach(members::remove);
        var clusters =
                new AverageLink(records, this::bits, cut, Clustering.STRONGER_PART).clusters();
        int[] own = {place};
        for (var cluster : clusters) {
            members.put(cluster[0], cluster);
            for (int record : cluster) {
                heads[record] = cluster[0];
            }
            own = heads[place] == cluster[0] ? cluster : own;
        }
        return own;
    }

    /// The clusters as they are now, the added records after those that stood before.
    public Clusters clusters() {
        var first = new int[heads.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int place = 0; place < rows.records(); place++) {
            first[heads[place]] = Math.min(first[heads[place]], given(place));
        }
        var all = new int[rows.records()];
        for (int place = 0; place < rows.records(); place++) {
            all[given(place)] = first[heads[place]];
        }
        return new Clusters(all);
    }
}
