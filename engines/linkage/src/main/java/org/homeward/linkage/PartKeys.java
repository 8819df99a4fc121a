package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.BlockingRule.Part;

/// The keys that each value of a column has of one part of a rule.
final class PartKeys {
    private static final int RAREST = 5;
    private static final long[] NONE = {};

    private final Column column;
    private final long[][] keys;

    private PartKeys(Column column, long[][] keys) {
        this.column = column;
        this.keys = keys;
    }

    static PartKeys of(Part part, Records records) {
        var column = records.column(part.column());
        var keys = new long[column.distinct()][];
        var frequency =
                part instanceof Part.TwoWords two
                        ? frequency(column, two.form())
                        : Map.<String, Integer>of();
        for (int code = 0; code < keys.length; code++) {
            var value = column.value(code);
            keys[code] =
                    switch (part) {
                        case Part.Value(_, var form) -> whole(form.of().apply(value));
                        case Part.Beginning(_, var form, int letters) ->
                                beginning(form.of().apply(value), letters);
                        case Part.Word(_, var form) -> words(form.of().apply(value));
                        case Part.TwoWords(_, var form) ->
                                twoWords(form.of().apply(value), frequency);
                        case Part.Year(_, var form) ->
                                PartialDay.read(form.of().apply(value))
                                        .map(day -> new long[] {Hash.mixed(day.year())})
                                        .orElse(NONE);
                        case Part.LetterLeftOut(_, var form, int fromLetters) ->
                                letterLeftOut(form.of().apply(value), fromLetters);
                    };
        }
        return new PartKeys(column, keys);
    }

    long[] of(int record) {
        int code = column.code(record);
        return code == Column.MISSING ? NONE : keys[code];
    }

    private static long[] whole(String text) {
        return text.isEmpty() ? NONE : new long[] {Hash.of(text)};
    }

    private static long[] beginning(String text, int letters) {
        return text.length() < letters ? NONE : new long[] {Hash.of(text.substring(0, letters))};
    }

    private static long[] words(String text) {
        return text.isEmpty()
                ? NONE
                : Arrays.stream(text.split(" ")).mapToLong(Hash::of).distinct().toArray();
    }

    private static Map<String, Integer> frequency(Column column, Form form) {
        var frequency = new HashMap<String, Integer>();
        for (int code = 0; code < column.distinct(); code++) {
            for (var word : form.of().apply(column.value(code)).split(" ")) {
                frequency.merge(word, column.count(code), Integer::sum);
            }
        }
        return frequency;
    }

    private static long[] twoWords(String text, Map<String, Integer> frequency) {
        var words =
                Arrays.stream(text.split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .sorted(
                                (one, other) -> {
                                    int byFrequency =
                                            Integer.compare(
                                                    frequency.getOrDefault(one, 0),
                                                    frequency.getOrDefault(other, 0));
                                    return byFrequency == 0 ? one.compareTo(other) : byFrequency;
                                })
                        .limit(RAREST)
                        .sorted()
                        .toList();
        return pairs(words);
    }

    private static long[] pairs(List<String> words) {
        var keys = new ArrayList<Long>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                keys.add(Hash.of(Hash.of(words.get(one)), Hash.of(words.get(other))));
            }
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] letterLeftOut(String text, int fromLetters) {
        if (text.length() < fromLetters) {
            return NONE;
        }
        var keys = new long[text.length() + 1];
        keys[text.length()] = Hash.of(text);
        for (int at = 0; at < text.length(); at++) {
            keys[at] = Hash.of(text.substring(0, at) + text.substring(at + 1));
        }
        return Arrays.stream(keys).distinct().toArray();
    }
}
