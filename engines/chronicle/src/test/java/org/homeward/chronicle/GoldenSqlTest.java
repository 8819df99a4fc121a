package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The SQL of a question is reviewed as prose; it is the same whatever the chronicle holds.
class GoldenSqlTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/org/homeward/chronicle/question.sql");

    private static Question question() {
        var population = List.<Filter>of(new Filter.Codes("form", Set.of("labour", "sexual")));
        var bands = List.of(new Axis.Band("0-17", 0, 17), new Axis.Band("18-", 18, 150));
        return Question.of(
                        new Measure("seen", Measure.Unit.CLUSTERS, population),
                        Days.ofYear(2022),
                        0)
                .by(new Axis.Plain("sex"))
                .by(new Axis.Banded("age", bands))
                .by(new Axis.Mapped("unit", Map.of("u1", "north")))
                .by(new Axis.Time(Step.QUARTER))
                .where(new Filter.Range("age", 0, 60));
    }

    @Test
    void theTextIsTheReviewedOne() throws IOException {
        try (var chronicle = Chronicle.inMemory(World.LAYOUT)) {
            assertThat(chronicle.sql(question())).isEqualTo(Files.readString(GOLDEN));
        }
    }

    @Test
    void theTextDoesNotDependOnTheContent() throws IOException {
        try (var chronicle = Chronicle.inMemory(World.LAYOUT)) {
            chronicle.append(new World(4).batches(30));

            assertThat(chronicle.sql(question().at(5))).isEqualTo(Files.readString(GOLDEN));
        }
    }
}
