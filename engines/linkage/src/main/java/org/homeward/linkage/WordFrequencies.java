package org.homeward.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// How frequent the words of a comparison are. Two names that share a rare word say more than two
/// that share a title, at the same level of agreement.
final class WordFrequencies {
    private static final double LOG_2 = Math.log(2);
    private static final double RARE = 0.5;
    /// No word adds or takes more than this.
    static final double MOST_BITS = 8;

    private final Map<String, Integer> known = new HashMap<>();
    private final int[][] words;
    private final double[] counts;
    private final double[] ofOnePerson;
    private final double records;

    WordFrequencies(Forms forms, int records) {
        this.words = new int[forms.distinct()][];
        for (int value = 0; value < words.length; value++) {
            words[value] =
                    Arrays.stream(forms.texts()[value].split(" "))
                            .distinct()
                            .mapToInt(word -> known.computeIfAbsent(word, _ -> known.size()))
                            .sorted()
                            .toArray();
        }
        this.counts = new double[known.size()];
        for (int value = 0; value < words.length; value++) {
            for (int word : words[value]) {
                counts[word] += forms.counts()[value];
            }
        }
        this.ofOnePerson = new double[counts.length];
        this.records = records;
    }

    /// Counts a pair that is of one person with this probability: the words that it shares are that
    /// often shared for no other reason.
    void seen(int value, int other, double probability) {
        forShared(words[value], words[other], word -> ofOnePerson[word] += probability);
    }

    private static void forShared(int[] one, int[] other, IntConsumer each) {
        int at = 0;
        int beside = 0;
        while (at < one.length && beside < other.length) {
            int word = one[at];
            int second = other[beside];
            if (word == second) {
                each.accept(word);
            }
            at += word <= second ? 1 : 0;
            beside += second <= word ? 1 : 0;
        }
    }

    /// What agreeing on a word adds to what its level weighs on the average, in bits, for each
    /// word: the odds of a random pair that shares any word against those of one that shares
    /// this one.
    Bits bits() {
        var shares = new double[counts.length];
        double squares = 0;
        double sum = 0;
        for (int word = 0; word < shares.length; word++) {
            double others = counts[word] - 1 - 2 * ofOnePerson[word] / counts[word];
            shares[word] = Math.max(others, RARE) / records;
            squares += shares[word] * shares[word];
            sum += shares[word];
        }
        var bits = new double[shares.length];
        for (int word = 0; word < bits.length; word++) {
            double more = Math.log(squares / sum / shares[word]) / LOG_2;
            bits[word] = Math.clamp(more, -MOST_BITS, MOST_BITS);
        }
        return new Bits(known, words, bits);
    }

    /// What agreeing on each word adds, for the values of a comparison and those that come later.
    static final class Bits {
        private final Map<String, Integer> known;
        private final double[] bits;
        private int[][] words;

        /// @param words of each value, in increasing order
        private Bits(Map<String, Integer> known, int[][] words, double[] bits) {
            this.known = known;
            this.words = words;
            this.bits = bits;
        }

        /// Those of the rarest word that both have; 0 without one.
        double shared(int value, int other) {
            var most = new double[] {Double.NEGATIVE_INFINITY};
            forShared(words[value], words[other], word -> most[0] = Math.max(most[0], bits[word]));
            return most[0] == Double.NEGATIVE_INFINITY ? 0 : most[0];
        }

        /// Takes a value that came later. Words that nobody had are shared with nobody.
        void add(String text, int value) {
            if (value >= words.length) {
                words = Arrays.copyOf(words, Math.max(value + 1, words.length * 9 / 8));
            }
            words[value] =
                    Arrays.stream(text.split(" "))
                            .distinct()
                            .filter(known::containsKey)
                            .mapToInt(known::get)
                            .sorted()
                            .toArray();
        }
    }
}
