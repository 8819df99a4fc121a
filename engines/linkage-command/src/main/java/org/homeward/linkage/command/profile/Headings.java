package org.homeward.linkage.command.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.linkage.Form;

/// Headings, compared without a look at capitals, marks over letters, blanks and punctuation.
final class Headings {
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[].*?[)\\]]");

    private final List<String> passedOver;

    /// @param passedOver words or groups of words that say nothing in a heading
    Headings(List<String> passedOver) {
        this.passedOver =
                passedOver.stream()
                        .map(Headings::words)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    private static String words(String heading) {
        return Form.PLAIN.of().apply(HUMP.matcher(heading).replaceAll(" "));
    }

    /// What a heading may be read as, the plainest first: as it is, without what is in
    /// brackets, and without words that say nothing.
    List<String> readings(String heading) {
        var readings = new ArrayList<String>();
        readings.add(joined(words(heading)));
        var outside = words(BRACKETS.matcher(heading).replaceAll(" "));
        readings.add(joined(outside));
        var left = " " + outside + " ";
        for (var phrase : passedOver) {
            left = left.replace(" " + phrase + " ", " ");
        }
        readings.add(joined(left));
        return readings.stream().filter(one -> !one.isEmpty()).distinct().toList();
    }

    /// Without blanks.
    static String joined(String heading) {
        return words(heading).replace(" ", "");
    }
}
