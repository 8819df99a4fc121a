package org.homeward.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.IntStream;

/// The order in which records lie in memory while they are compared: those whose most looked at
/// column says nearly the same are neighbours, so that the two of a pair are mostly near. What
/// comes out is in the order of the caller again.
final class Order {
    private final int[] given;
    private final int[] places;

    private Order(int[] given) {
        this.given = given;
        this.places = new int[given.length];
        for (int at = 0; at < given.length; at++) {
            places[given[at]] = at;
        }
    }

    static Order of(Records records, LinkagePlan plan, Readings readings) {
        var uses = new HashMap<String, Integer>();
        plan.rules().stream()
                .flatMap(rule -> rule.parts().stream())
                .forEach(part -> uses.merge(part.column(), 1, Integer::sum));
        return plan.rules().stream()
                .flatMap(rule -> rule.parts().stream())
                .max(Comparator.comparing(part -> uses.getOrDefault(part.column(), 0)))
                .map(part -> by(records, part, readings))
                .orElseGet(() -> new Order(IntStream.range(0, records.size()).toArray()));
    }

    private static Order by(Records records, BlockingRule.Part part, Readings readings) {
        var column = records.column(part.column());
        var forms = readings.of(column, part.form());
        var byText = new Integer[forms.distinct()];
        Arrays.setAll(byText, number -> number);
        Arrays.parallelSort(byText, Comparator.comparing(number -> forms.texts()[number]));
        var ranks = new int[forms.distinct()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[byText[rank]] = rank;
        }
        var rankOf = new int[records.size()];
        var starts = new int[ranks.length + 2];
        for (int record = 0; record < rankOf.length; record++) {
            int number = forms.number(column.code(record));
            rankOf[record] = number == Column.MISSING ? ranks.length : ranks[number];
            starts[rankOf[record] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var given = new int[rankOf.length];
        for (int record = 0; record < rankOf.length; record++) {
            given[starts[rankOf[record]]++] = record;
        }
        return new Order(given);
    }

    int size() {
        return given.length;
    }

    /// The caller's number of the record at a place.
    int given(int place) {
        return given[place];
    }

    /// The place of a record of the caller's.
    int place(int record) {
        return places[record];
    }

    /// For each record of the caller's the first one of its cluster, out of the same by places.
    int[] given(int[] heads) {
        var first = new int[heads.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int place = 0; place < heads.length; place++) {
            first[heads[place]] = Math.min(first[heads[place]], given[place]);
        }
        var all = new int[heads.length];
        for (int place = 0; place < heads.length; place++) {
            all[given[place]] = first[heads[place]];
        }
        return all;
    }

    /// The other way round: heads by places.
    int[] byPlace(Clusters clusters) {
        var heads = new int[given.length];
        var first = new int[given.length];
        Arrays.fill(first, -1);
        for (int place = 0; place < heads.length; place++) {
            int head = clusters.head(given[place]);
            if (first[head] < 0) {
                first[head] = place;
            }
            heads[place] = first[head];
        }
        return heads;
    }
}
