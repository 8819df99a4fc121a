package org.homeward.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Every pair that the blocks found, with its pattern of levels, in the order of the records.
final class Pairs {
    private static final int RECORDS_AT_ONCE = 2048;
    private static final int RULE_BITS = 16;
    /// A pair's pattern and how many rules found it are in one number.
    private static final int PLACE_BITS = 28;
    private static final int PLACES = (1 << PLACE_BITS) - 1;
    /// Rules are counted to three.
    static final int MANY_RULES = 3;

    private final Part[] parts;
    private final Patterns patterns;
    private final long size;

    /// The pairs of some records after each other.
    ///
    /// @param first the first of them
    /// @param ends where the partners of each end
    /// @param patterns the place of each pair's pattern among all of them, and in the highest bits
    ///     how many rules found it
    private record Part(int first, int[] ends, int[] partners, int[] patterns) {
        void forEach(Each each) {
            int at = 0;
            for (int record = 0; record < ends.length; record++) {
                for (; at < ends[record]; at++) {
                    each.pair(first + record, partners[at], patterns[at] & PLACES);
                }
            }
        }
    }

    /// The same with the patterns numbered as they came.
    private record Found(Part part, LongCounts patterns) {}

    private Pairs(Part[] parts, Patterns patterns) {
        this.parts = parts;
        this.patterns = patterns;
        this.size = Arrays.stream(parts).mapToLong(part -> part.partners.length).sum();
    }

    static Pairs of(Rows rows, Blocks blocks) {
        int records = rows.records();
        var found = new Found[Math.ceilDiv(records, RECORDS_AT_ONCE)];
        var idle = new ConcurrentLinkedQueue<Worker>();
        IntStream.range(0, found.length)
                .parallel()
                .forEach(
                        part -> {
                            var waiting = idle.poll();
                            var worker =
                                    waiting == null
                                            ? new Worker(new LevelsOf(rows), unseen(records))
                                            : waiting;
                            int from = part * RECORDS_AT_ONCE;
                            int to = Math.min(records, from + RECORDS_AT_ONCE);
                            found[part] = worker.compare(blocks, from, to);
                            idle.add(worker);
                        });
        var all = new LongCounts();
        for (var one : found) {
            for (int at = 0; at < one.patterns.size(); at++) {
                all.add(one.patterns.key(at), one.patterns.count(at));
            }
        }
        var patterns = all.sorted();
        var parts = new Part[found.length];
        IntStream.range(0, parts.length)
                .parallel()
                .forEach(at -> parts[at] = numbered(found[at], patterns));
        return new Pairs(parts, patterns);
    }

    /// Puts the places among all patterns where those of the part were.
    private static Part numbered(Found found, Patterns patterns) {
        var places = new int[found.patterns.size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = patterns.place(found.patterns.key(at));
        }
        var numbers = found.part.patterns;
        for (int at = 0; at < numbers.length; at++) {
            int place = places[numbers[at] & PLACES];
            numbers[at] = place | numbers[at] & ~PLACES;
        }
        return found.part;
    }

    private static int[] unseen(int records) {
        var seen = new int[records];
        Arrays.fill(seen, -1);
        return seen;
    }

    /// Compares for one thread.
    private static final class Worker implements Blocks.Partners {
        private final LevelsOf levels;
        private final int[] seen;
        private Ints partners = new Ints();
        private Ints numbers = new Ints();
        private Ints rules = new Ints();
        private LongCounts patterns = new LongCounts();
        private int before;

        private Worker(LevelsOf levels, int[] seen) {
            this.levels = levels;
            this.seen = seen;
        }

        Found compare(Blocks blocks, int from, int to) {
            partners = new Ints();
            numbers = new Ints();
            rules = new Ints();
            patterns = new LongCounts();
            var ends = new int[to - from];
            for (int record = from; record < to; record++) {
                blocks.partners(record, seen, before + partners.size(), this);
                ends[record - from] = partners.size();
            }
            before += partners.size();
            var places = numbers.toArray();
            for (int at = 0; at < places.length; at++) {
                places[at] |= Math.min(rules.get(at) >>> RULE_BITS, MANY_RULES) << PLACE_BITS;
            }
            return new Found(new Part(from, ends, partners.toArray(), places), patterns);
        }

        @Override
        public int found(int record, int partner, int rule) {
            partners.add(partner);
            numbers.add(patterns.add(levels.of(record, partner), 1));
            rules.add(1 << RULE_BITS | rule);
            return before + partners.size() - 1;
        }

        /// Rules come one after the other, so one that is not the last one is another one.
        @Override
        public void foundAgain(int pair, int rule) {
            int at = pair - before;
            int counted = rules.get(at);
            if ((counted & (1 << RULE_BITS) - 1) != rule) {
                rules.set(at, (counted >>> RULE_BITS) + 1 << RULE_BITS | rule);
            }
        }
    }

    long size() {
        return size;
    }

    /// Takes pairs one after the other.
    interface Each {
        /// @param pattern its place among [#patterns()]
        void pair(int one, int other, int pattern);
    }

    void forEach(Each each) {
        for (var part : parts) {
            part.forEach(each);
        }
    }

    /// Takes the pairs of several records at once, and gives what came of each some in their order.
    <T extends Each> List<T> forSome(Supplier<T> taker) {
        return Arrays.stream(parts)
                .parallel()
                .map(
                        part -> {
                            var each = taker.get();
                            part.forEach(each);
                            return each;
                        })
                .toList();
    }

    /// How many pairs of each pattern were found by one rule alone, by two, and by more.
    long[][] byRules() {
        var counts = new long[patterns.size()][MANY_RULES];
        for (var part : parts) {
            for (int number : part.patterns) {
                counts[number & PLACES][(number >>> PLACE_BITS) - 1]++;
            }
        }
        return counts;
    }

    /// How many pairs have each pattern.
    Patterns patterns() {
        return patterns;
    }
}
