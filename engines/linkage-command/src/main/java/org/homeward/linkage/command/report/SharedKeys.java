package org.homeward.linkage.command.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Form;
import org.homeward.linkage.Records;

/// Under which rules two records have a key in common, worked out from their values. Slow; for the
/// pairs of a report.
record SharedKeys(Records records, List<BlockingRule> rules) {
    private static final int YEAR = 4;

    boolean share(int rule, int one, int other) {
        return rules.get(rule).parts().stream()
                .allMatch(part -> !common(part, one, other).isEmpty());
    }

    private Set<String> common(Part part, int one, int other) {
        var keys = new HashSet<>(keys(part, one));
        keys.retainAll(keys(part, other));
        return keys;
    }

    private Set<String> keys(Part part, int record) {
        var column = records.column(part.column());
        if (column.code(record) < 0) {
            return Set.of();
        }
        var value = column.value(column.code(record));
        return switch (part) {
            case Part.Value(_, var form) -> present(form.of().apply(value));
            case Part.Beginning(_, var form, int letters) -> beginning(form, value, letters);
            case Part.Word(_, var form) -> words(form, value);
            case Part.TwoWords(_, var form) -> twoWords(words(form, value));
            case Part.Year(_, var form) -> beginning(Form.DAY, form.of().apply(value), YEAR);
            case Part.LetterLeftOut(_, var form, int from) ->
                    letterLeftOut(form.of().apply(value), from);
        };
    }

    private static Set<String> present(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }

    private static Set<String> beginning(Form form, String value, int letters) {
        var text = form.of().apply(value);
        return text.length() < letters ? Set.of() : Set.of(text.substring(0, letters));
    }

    private static Set<String> words(Form form, String value) {
        var words = new HashSet<>(Arrays.asList(form.of().apply(value).split(" ")));
        words.remove("");
        return words;
    }

    private static Set<String> twoWords(Set<String> words) {
        var pairs = new HashSet<String>();
        for (var one : words) {
            for (var other : words) {
                if (one.compareTo(other) < 0) {
                    pairs.add(one + " " + other);
                }
            }
        }
        return pairs;
    }

    private static Set<String> letterLeftOut(String text, int fromLetters) {
        if (text.length() < fromLetters) {
            return Set.of();
        }
        var keys = new HashSet<String>();
        keys.add(text);
        for (int at = 0; at < text.length(); at++) {
            keys.add(text.substring(0, at) + text.substring(at + 1));
        }
        return keys;
    }
}
