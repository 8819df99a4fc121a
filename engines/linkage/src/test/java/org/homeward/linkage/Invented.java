package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Invented persons with several records each, written with slips and gaps, and the truth.
record Invented(Records records, int[] truth) {
    static final List<String> COLUMNS = List.of("given", "family", "born", "place");

    private static final String[] SYLLABLES = {
        "ba", "ka", "lo", "mi", "ne", "ro", "sa", "ti", "vu", "ze", "dra", "fel", "gor", "hun",
        "jat"
    };

    static Invented persons(int persons, long seed) {
        var random = new SplittableRandom(seed);
        var truth = new ArrayList<Integer>();
        var records = Records.withColumns(COLUMNS);
        for (int person = 0; person < persons; person++) {
            var values =
                    List.of(
                            name(random, 2 + random.nextInt(2)),
                            name(random, 2),
                            "%d-%02d-%02d"
                                    .formatted(
                                            1950 + random.nextInt(60),
                                            1 + random.nextInt(12),
                                            1 + random.nextInt(28)),
                            "place " + random.nextInt(40));
            for (int copy = 1 + random.nextInt(3); copy > 0; copy--) {
                records.add("r" + truth.size(), written(values, random));
                truth.add(person);
            }
        }
        return new Invented(records.build(), truth.stream().mapToInt(Integer::intValue).toArray());
    }

    private static String name(SplittableRandom random, int syllables) {
        var name = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            // Low syllables are frequent, as names are.
            int bound = 1 + random.nextInt(SYLLABLES.length);
            name.append(SYLLABLES[random.nextInt(bound)]);
        }
        return name.toString();
    }

    private static List<@Nullable String> written(List<String> values, SplittableRandom random) {
        var written = new ArrayList<@Nullable String>();
        for (var value : values) {
            written.add(
                    switch (random.nextInt(12)) {
                        case 0 -> null;
                        case 1 -> slip(value, random);
                        default -> value;
                    });
        }
        return written;
    }

    private static String slip(String value, SplittableRandom random) {
        int at = random.nextInt(value.length() - 1);
        return value.substring(0, at)
                + value.charAt(at + 1)
                + value.charAt(at)
                + value.substring(at + 2);
    }

    static LinkagePlan plan() {
        return LinkagePlan.of(
                List.of(
                        name("given"),
                        name("family"),
                        Comparison.of(
                                "born",
                                Form.WRITTEN,
                                new Level.Same(Form.WRITTEN),
                                new Level.Edits(1),
                                new Level.SameParts(List.of(Level.DatePart.YEAR))),
                        Comparison.of("place", Form.PLAIN, new Level.Same(Form.PLAIN))),
                List.of(
                        BlockingRule.on(
                                new BlockingRule.Part.LetterLeftOut("given", Form.PLAIN, 4),
                                new BlockingRule.Part.Value("family", Form.PLAIN)),
                        BlockingRule.on(
                                new BlockingRule.Part.Value("given", Form.PLAIN),
                                new BlockingRule.Part.Value("place", Form.PLAIN)),
                        BlockingRule.on(
                                new BlockingRule.Part.Value("family", Form.PLAIN),
                                new BlockingRule.Part.Year("born", Form.WRITTEN)),
                        BlockingRule.on(
                                new BlockingRule.Part.LetterLeftOut("given", Form.PLAIN, 4),
                                new BlockingRule.Part.Value("place", Form.PLAIN)),
                        BlockingRule.on(
                                new BlockingRule.Part.Value("given", Form.PLAIN),
                                new BlockingRule.Part.Year("born", Form.WRITTEN)),
                        BlockingRule.on(
                                new BlockingRule.Part.LetterLeftOut("born", Form.WRITTEN, 8))));
    }

    private static Comparison name(String column) {
        return Comparison.of(
                        column,
                        Form.PLAIN,
                        new Level.Same(Form.PLAIN),
                        new Level.Edits(1),
                        new Level.Alike(0.8))
                .weighedByFrequency();
    }
}
