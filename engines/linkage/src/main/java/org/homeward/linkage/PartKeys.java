package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.linkage.BlockingRule.Part;

/// The keys that each value of a column has of one part of a rule.
final class PartKeys {
    private static final int RAREST = 5;
    private static final int FEW = 16;
    private static final long[] NONE = {};

    private final Column column;
    private final int[] forms;
    private final int[] starts;
    private final long[] keys;
    private final double effective;

    private PartKeys(Column column, Forms forms, long[][] ofEach) {
        this.column = column;
        this.forms = forms.of();
        this.effective = forms.effective();
        this.starts = new int[ofEach.length + 1];
        for (int at = 0; at < ofEach.length; at++) {
            starts[at + 1] = starts[at] + ofEach[at].length;
        }
        this.keys = new long[starts[ofEach.length]];
        for (int at = 0; at < ofEach.length; at++) {
            System.arraycopy(ofEach[at], 0, keys, starts[at], ofEach[at].length);
        }
    }

    static PartKeys of(Part part, Records records, Readings readings) {
        var column = records.column(part.column());
        var forms = readings.of(column, part.form());
        var frequency =
                part instanceof Part.TwoWords ? frequency(forms) : Map.<String, Integer>of();
        var keys = new long[forms.distinct()][];
        IntStream.range(0, keys.length)
                .parallel()
                .forEach(at -> keys[at] = keys(part, forms.texts()[at], frequency));
        return new PartKeys(column, forms, keys);
    }

    private static long[] keys(Part part, String text, Map<String, Integer> frequency) {
        return switch (part) {
            case Part.Value _ -> whole(text);
            case Part.Beginning(_, _, int letters) -> beginning(text, letters);
            case Part.Word _ -> words(text);
            case Part.TwoWords _ -> twoWords(text, frequency);
            case Part.Year _ ->
                    PartialDay.read(text)
                            .map(day -> new long[] {Hash.mixed(day.year())})
                            .orElse(NONE);
            case Part.LetterLeftOut(_, _, int fromLetters) -> letterLeftOut(text, fromLetters);
        };
    }

    /// Where the record's keys begin, to be read up to [#end(int)]; equal to it without any.
    int start(int record) {
        int form = form(record);
        return form == Column.MISSING ? 0 : starts[form];
    }

    int end(int record) {
        int form = form(record);
        return form == Column.MISSING ? 0 : starts[form + 1];
    }

    /// Whether the keys part records into many groups of a like size, and not into a few.
    boolean partsWell() {
        return effective >= FEW;
    }

    long key(int at) {
        return keys[at];
    }

    private int form(int record) {
        int code = column.code(record);
        return code == Column.MISSING ? Column.MISSING : forms[code];
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

    private static Map<String, Integer> frequency(Forms forms) {
        var frequency = new HashMap<String, Integer>();
        for (int at = 0; at < forms.distinct(); at++) {
            for (var word : forms.texts()[at].split(" ")) {
                frequency.merge(word, forms.counts()[at], Integer::sum);
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
