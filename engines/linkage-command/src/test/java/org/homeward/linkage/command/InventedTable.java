package org.homeward.linkage.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Invented persons with one to three records each as a table of text, with slips and gaps.
///
/// @param rows the headings first: id, given, family, born, phone, person
record InventedTable(List<List<String>> rows) {
    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "ka", "lo", "mi", "ne", "ro", "sa", "ti", "vu", "ze", "dra", "fel",
                    "gor");

    static final List<String> HEADINGS =
            List.of("id", "given", "family", "born", "phone", "person");

    static InventedTable of(int persons) {
        return of(persons, HEADINGS);
    }

    /// The same records under other headings.
    static InventedTable of(int persons, List<String> headings) {
        var random = new SplittableRandom(7);
        var rows = new ArrayList<List<String>>();
        rows.add(headings);
        for (int person = 0; person < persons; person++) {
            var values =
                    List.of(
                            name(random, 3),
                            name(random, 2),
                            "%d-%02d-%02d"
                                    .formatted(
                                            1950 + random.nextInt(60),
                                            1 + random.nextInt(12),
                                            1 + random.nextInt(28)),
                            "09" + (10_000_000 + random.nextInt(89_999_999)));
            for (int copy = random.nextInt(3); copy >= 0; copy--) {
                var row = new ArrayList<String>();
                row.add("r" + rows.size());
                values.forEach(value -> row.add(written(value, random)));
                row.add("p" + person);
                rows.add(row);
            }
        }
        return new InventedTable(rows);
    }

    private static String name(SplittableRandom random, int syllables) {
        var name = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString();
    }

    private static String written(String value, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> {
                int at = random.nextInt(value.length() - 1);
                yield value.substring(0, at)
                        + value.charAt(at + 1)
                        + value.charAt(at)
                        + value.substring(at + 2);
            }
            default -> value;
        };
    }

    String text(String delimiter) {
        return rows.stream()
                .map(row -> String.join(delimiter, row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text(","));
    }

    Path in(Path folder, String delimiter, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text(delimiter), charset);
    }
}
