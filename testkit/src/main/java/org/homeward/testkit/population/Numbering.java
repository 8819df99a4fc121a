package org.homeward.testkit.population;

import java.util.HashMap;
import java.util.Map;

/// Gives out numbers of records, decisions and files, counted by year.
final class Numbering {
    private final Map<String, Integer> last = new HashMap<>();

    /// The next number of a series; the pattern has `{year}` and `{seq}`.
    String next(String series, String pattern, int year) {
        int seq = last.merge(series + "/" + pattern + "/" + year, 1, Integer::sum);
        return pattern.replace("{year}", String.valueOf(year))
                .replace("{seq}", "%04d".formatted(seq));
    }
}
