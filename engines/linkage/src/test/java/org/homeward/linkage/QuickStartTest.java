package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.linkage.BlockingRule.Part;
import org.junit.jupiter.api.Test;

/// Runs the quick start of the README, and holds the README to it.
class QuickStartTest {
    private static final Path SOURCE =
            Path.of("src/test/java/org/homeward/linkage/QuickStartTest.java");

    @Test
    void theQuickStartDoesWhatItSays() {
        // quick start
        var table = Records.withColumns(List.of("given", "family", "born"));
        for (int person = 0; person < 500; person++) {
            var given = "given" + person % 23;
            var family = "family" + person % 71 * 7919;
            var born = 1950 + person % 60 + "-03-" + (10 + person % 19);
            table.add("a" + person, List.of(given, family, born));
            table.add("b" + person, List.of(given, family.replace("ily", "liy"), born));
        }
        var plan =
                LinkagePlan.of(
                        List.of(
                                Comparison.of("given", Form.PLAIN, new Level.Same(Form.PLAIN)),
                                Comparison.of(
                                        "family",
                                        Form.PLAIN,
                                        new Level.Same(Form.PLAIN),
                                        new Level.Edits(1)),
                                Comparison.of("born", Form.WRITTEN, new Level.Same(Form.WRITTEN))),
                        List.of(
                                BlockingRule.on(new Part.Value("born", Form.WRITTEN)),
                                BlockingRule.on(new Part.Value("given", Form.PLAIN))));

        var linked = Linkage.link(table.build(), plan);

        assertThat(linked.clusters().count()).isEqualTo(500);
        assertThat(linked.clusters().areTogether(0, 1)).isTrue();
        var born = linked.model().comparisons().getLast();
        assertThat(born.same()[0]).isGreaterThan(0.95); // how often one person's days agree
        // end of quick start
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        var code =
                Files.readString(SOURCE)
                        .lines()
                        .dropWhile(line -> !line.strip().equals("// quick start"))
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("// end of quick start"))
                        .map(line -> line.isEmpty() ? line : line.substring(8))
                        .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + code + "\n```");
    }
}
