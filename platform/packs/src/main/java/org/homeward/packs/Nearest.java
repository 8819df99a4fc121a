package org.homeward.packs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds the known names that somebody may have meant, by edit distance.
final class Nearest {
    private Nearest() {}

    /// The nearest known name in words that follow a reason, or nothing when none is near.
    static String suggestion(String typed, Collection<String> known) {
        return among(typed, known, 1).stream()
                .findFirst()
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /// Up to `limit` known names within a third of the length, nearest first.
    static List<String> among(String typed, Collection<String> known, int limit) {
        int reach = Math.max(1, typed.length() / 3);
        record Scored(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= reach)
                .map(name -> new Scored(name, distance(typed, name)))
                .filter(scored -> scored.distance <= reach)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(limit)
                .map(Scored::name)
                .toList();
    }

    /// Levenshtein distance with exchanged neighbours counted once (optimal string alignment).
    private static int distance(String left, String right) {
        int width = right.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        for (int column = 0; column < width; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[width];
            current[0] = row;
            for (int column = 1; column < width; column++) {
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                int best =
                        Math.min(
                                Math.min(last[column], current[column - 1]) + 1,
                                last[column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    best = Math.min(best, beforeLast[column - 2] + 1);
                }
                current[column] = best;
            }
            beforeLast = last;
            last = current;
        }
        return last[width - 1];
    }
}
