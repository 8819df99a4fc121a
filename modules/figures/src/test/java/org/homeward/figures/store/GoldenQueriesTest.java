package org.homeward.figures.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.FigureQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The queries of the figures as people reviewed them. With `-Dgolden=write` the files are written
/// anew, to be reviewed as text.
class GoldenQueriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private static FigureWorld world;

    @BeforeAll
    static void open() {
        world = new FigureWorld().settled();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static java.util.List<String> figures() {
        try (var any = new FigureWorld()) {
            return any.pack.figureDefinitions().stream().map(one -> one.id()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theQueryOfAFigureIsTheReviewedOne(String figure) throws IOException {
        var request = world.request(FigureQuestion.of(figure, "2019-H1"));
        var breakdowns = request.definition().breakdowns();
        var broken =
                world.request(FigureQuestion.of(figure, "2019-H1").by(breakdowns.subList(0, 2)));
        var text =
                "-- %s, version %d%n%s%n-- by %s%n%s"
                        .formatted(
                                figure,
                                request.definition().version(),
                                world.counts.query(request),
                                breakdowns.subList(0, 2),
                                world.counts.query(broken));
        var golden = FOLDER.resolve(figure + ".sql");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
