package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Runs the quick start of the README, and holds the README to it.
class QuickStartTest {
    private static final Path SOURCE =
            Path.of("src/test/java/org/homeward/chronicle/QuickStartTest.java");

    @Test
    void theQuickStartDoesWhatItSays() {
        // quick start
        var layout = new Layout(List.of("found"), List.of("sex", "place"), List.of("age"));
        try (var chronicle = Chronicle.inMemory(layout)) {
            var ana = UUID.fromString("00000000-0000-4000-8000-00000000000a");
            var anna = UUID.fromString("00000000-0000-4000-8000-00000000000b");
            var may = Days.of(LocalDate.of(2022, 5, 17));
            var values = Values.of(Map.of("sex", "f", "place", "harbour")).number("age", 17);

            // Position 1: two agencies report somebody. Position 2: it was one person.
            chronicle.append(
                    1,
                    List.of(
                            new Entry.Fact(ana, "found", ana, may, values),
                            new Entry.Fact(anna, "found", anna, may, values.code("place", null))),
                    List.of());
            chronicle.append(2, List.of(), List.of(new Membership(anna, ana)));

            var found = Question.of(Measure.clusters("found"), Days.ofYear(2022), 2);
            assertThat(chronicle.answer(found).total()).isEqualTo(1);
            assertThat(chronicle.answer(found.at(1)).total()).isEqualTo(2);

            var byPlace = found.at(1).by(new Axis.Plain("place"));
            assertThat(chronicle.answer(byPlace).cells())
                    .hasToString("[Cell[key=[harbour], count=1], Cell[key=[null], count=1]]");

            assertThat(chronicle.trace(found).evidence().getFirst().others())
                    .containsExactly(new Trace.Support(anna, 1));

            var difference = chronicle.difference(found, 1, 2);
            assertThat(difference.net()).isEqualTo(-1);
            assertThat(difference.changes().getFirst().reasons())
                    .containsExactly(new Reason.Joined(ana, 2));
        }
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
