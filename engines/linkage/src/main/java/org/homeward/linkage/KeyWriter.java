package org.homeward.linkage;

import java.util.Arrays;
import org.homeward.linkage.BlockingRule.Part;

/// Writes the keys that a value has of a part of a rule, each once.
interface KeyWriter {
    void write(String text, Longs keys);

    /// @param forms of the column, for parts that look at how frequent words are
    static KeyWriter of(Part part, Forms forms) {
        return switch (part) {
            case Part.Value _ -> (text, keys) -> keys.add(Hash.of(text));
            case Part.Beginning(_, _, int letters) ->
                    (text, keys) -> {
                        if (text.length() >= letters) {
                            keys.add(Hash.of(text, 0, letters));
                        }
                    };
            case Part.Word _ ->
                    (text, keys) -> Arrays.stream(words(text)).distinct().forEach(keys::add);
            case Part.TwoWords _ -> new TwoRareWords(forms);
            case Part.Year _ ->
                    (text, keys) ->
                            PartialDay.read(text)
                                    .ifPresent(day -> keys.add(Hash.mixed(day.year())));
            case Part.LetterLeftOut(_, _, int fromLetters) ->
                    (text, keys) -> {
                        if (text.length() >= fromLetters) {
                            letterLeftOut(text, keys);
                        }
                    };
        };
    }

    /// To leave out either of two equal neighbours leaves the same; nothing else does.
    private static void letterLeftOut(String text, Longs keys) {
        keys.add(Hash.of(text));
        for (int at = 0; at < text.length(); at++) {
            if (at == 0 || text.charAt(at) != text.charAt(at - 1)) {
                keys.add(Hash.without(text, at));
            }
        }
    }

    /// What stands for each word of a text.
    private static long[] words(String text) {
        var words = new Longs();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            if (to > from) {
                words.add(Hash.of(text, from, to));
            }
            from = to + 1;
        }
        return words.toArray();
    }

    /// Each two of the words, in any order; of a long value the rarest ones.
    final class TwoRareWords implements KeyWriter {
        private static final int RAREST = 5;

        private final LongCounts frequency = new LongCounts();

        private TwoRareWords(Forms forms) {
            for (int value = 0; value < forms.distinct(); value++) {
                for (long word : words(forms.texts()[value])) {
                    frequency.add(word, forms.counts()[value]);
                }
            }
        }

        @Override
        public void write(String text, Longs keys) {
            var words = Arrays.stream(words(text)).sorted().distinct().toArray();
            if (words.length > RAREST) {
                words = rarest(words);
            }
            for (int one = 0; one < words.length; one++) {
                for (int other = one + 1; other < words.length; other++) {
                    keys.add(Hash.of(words[one], words[other]));
                }
            }
        }

        private long[] rarest(long[] words) {
            return Arrays.stream(words)
                    .boxed()
                    .sorted(
                            (one, other) -> {
                                int byFrequency =
                                        Long.compare(frequency.of(one), frequency.of(other));
                                return byFrequency == 0 ? Long.compare(one, other) : byFrequency;
                            })
                    .limit(RAREST)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
        }
    }
}
