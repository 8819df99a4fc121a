package org.homeward.intake.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.homeward.base.TextForms;

/// Finds what somebody probably meant, by the number of letters to change.
public final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 60;

    private Nearest() {}

    /// Up to three of the choices, the nearest first; none when nothing is near.
    public static List<String> to(String written, Collection<String> choices) {
        String folded = TextForms.fold(written);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.of();
        }
        int far = Math.max(2, folded.length() / 3);
        record Ranked(String choice, int distance) {}
        return choices.stream()
                .distinct()
                .map(choice -> new Ranked(choice, distance(folded, TextForms.fold(choice))))
                .filter(ranked -> ranked.distance <= far)
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::choice))
                .limit(MOST)
                .map(Ranked::choice)
                .toList();
    }

    /// Levenshtein's distance; a choice that starts with what was written is one step away.
    private static int distance(String written, String choice) {
        if (written.length() >= 3 && choice.startsWith(written)) {
            return 1;
        }
        if (choice.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[choice.length() + 1];
        for (int at = 0; at <= choice.length(); at++) {
            row[at] = at;
        }
        for (int left = 1; left <= written.length(); left++) {
            int diagonal = row[0];
            row[0] = left;
            for (int right = 1; right <= choice.length(); right++) {
                int kept =
                        diagonal + (written.charAt(left - 1) == choice.charAt(right - 1) ? 0 : 1);
                diagonal = row[right];
                row[right] = Math.min(kept, Math.min(row[right], row[right - 1]) + 1);
            }
        }
        return row[choice.length()];
    }
}
