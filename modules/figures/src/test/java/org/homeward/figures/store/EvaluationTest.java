package org.homeward.figures.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.homeward.base.Period;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Counts;
import org.homeward.figures.model.Counts.CauseKind;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Division;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of the invented country against a count by hand.
class EvaluationTest {
    private static final FigureQuestion FIRST_HALF =
            FigureQuestion.of("victims-identified", "2019-H1");

    private static FigureWorld world;

    @BeforeAll
    static void open() {
        world = new FigureWorld().settled();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Counts.Table asKnownOn(String day) {
        return world.counts.table(world.request(FIRST_HALF.known(new Knowledge(day, ""))));
    }

    @Test
    void theNumberIsTheOneThatWasKnownOnTheDay() {
        assertThat(asKnownOn("2019-07-31").total()).isEqualTo(4);
        assertThat(asKnownOn("2019-08-01").total()).isEqualTo(5);
        assertThat(asKnownOn("2019-09-01").total()).isEqualTo(4);
        assertThat(asKnownOn("2019-10-01").total()).isEqualTo(3);
        assertThat(asKnownOn("2022-03-01").total()).isEqualTo(4);
    }

    @Test
    void whoIsKnownToTheYearOnlyIsUndatedInTheHalfYearAndCountedInTheYear() {
        assertThat(asKnownOn("2019-07-31").undated()).isEqualTo(1);
        assertThat(world.counts.table(world.request("victims-identified", "2019")).total())
                .isEqualTo(5);
    }

    @Test
    void cellsAddUpToTheTotalWhichIsTheLengthOfTheList() {
        var definition = world.pack.figureDefinition("victims-identified").orElseThrow();
        for (var one : definition.breakdowns()) {
            for (var other : definition.breakdowns()) {
                var by = one.equals(other) ? List.of(one) : List.of(one, other);
                var request =
                        world.request(FigureQuestion.of("victims-identified", "2018..2021").by(by));

                var table = world.counts.table(request);

                assertThat(table.cells().stream().mapToLong(Counts.CellCount::count).sum())
                        .isEqualTo(table.total())
                        .isEqualTo(7);
                assertThat(world.counts.trace(request, Optional.empty())).hasSize(7);
                for (var cell : table.cells()) {
                    assertThat(world.counts.trace(request, Optional.of(cell.key())))
                            .hasSize((int) cell.count());
                }
            }
        }
    }

    @Test
    void aBreakdownBySexAndAgeGroupIsTheCountByHand() {
        var table = world.counts.table(world.request(FIRST_HALF.by(List.of("sex", "age_group"))));

        assertThat(table.cells())
                .extracting(cell -> cell.key().codes(), Counts.CellCount::count)
                .containsExactlyInAnyOrder(
                        tuple(List.of("F", "B16_17"), 2L),
                        tuple(List.of("M", "B35_49"), 1L),
                        tuple(List.of("M", "B50P"), 1L));
    }

    @Test
    void aFilterGivesThePartOfTheTable() {
        var women = world.request(FIRST_HALF).where(Breakdown.SEX, "F");
        var children = world.request(FIRST_HALF).where(Breakdown.AGE_GROUP, "0-17");
        var small = world.request(FIRST_HALF).where(Breakdown.ETHNICITY_GROUP, "SMALL");

        assertThat(world.counts.table(women).total()).isEqualTo(2);
        assertThat(world.counts.table(children).total()).isEqualTo(2);
        assertThat(world.counts.table(small).total()).isEqualTo(1);
    }

    @Test
    void oldUnitsAreCountedIntoNewOnesAndNewOnesAreNeverTakenApart() {
        var question =
                FigureQuestion.of("victims-identified", "2018..2021").by(List.of("province"));

        var three = world.counts.table(world.request(question.divided(new Division("three", ""))));
        var five = world.counts.table(world.request(question.divided(new Division("five", ""))));

        assertThat(three.cells())
                .extracting(cell -> cell.key().codes().getFirst(), Counts.CellCount::count)
                .containsExactlyInAnyOrder(
                        tuple("FA3-1", 4L), tuple("FA3-2", 2L), tuple("FA-5", 1L));
        assertThat(five.cells())
                .extracting(cell -> cell.key().codes().getFirst(), Counts.CellCount::count)
                .containsExactlyInAnyOrder(
                        tuple("FA-1", 2L),
                        tuple("FA-2", 1L),
                        tuple("FA-3", 1L),
                        tuple("FA-5", 1L),
                        tuple("FA3-1", 1L),
                        tuple("FA3-2", 1L));
    }

    @Test
    void aSeriesCountsEachPartByItself() {
        var request = world.request("victims-identified", "2018..2021");

        assertThat(world.counts.series(request, Period.Step.YEAR))
                .extracting(part -> part.period().toString(), Counts.Part::count)
                .containsExactly(
                        tuple("2018", 0L), tuple("2019", 5L), tuple("2020", 1L), tuple("2021", 1L));
    }

    @Test
    void eachRowOfASeriesIsTheFigureOfThatPartAndTheTotalCountsEverybodyOnce() {
        try (var own = new FigureWorld()) {
            own.say(
                    "2021-07-10",
                    FigureWorld.identified(1, "2019-02-03", "FA-1", "F", 16),
                    FigureWorld.identified(2, "2020-04-05", "FA-2", "F", 17),
                    FigureWorld.identified(3, "2020-06-07", "FA-3", "M", 40));
            own.join("2021-08-01", 1, 2);
            var question =
                    FigureQuestion.of("victims-identified", "2019-02..2020")
                            .by(List.of("sex", "period"))
                            .divided(new Division("", "year"));
            var request = own.request(question);

            var table = own.counts.table(request);

            assertThat(table.total()).isEqualTo(2);
            assertThat(table.cells())
                    .extracting(cell -> cell.key().codes(), Counts.CellCount::count)
                    .containsExactlyInAnyOrder(
                            tuple(List.of("F", "2019"), 1L),
                            tuple(List.of("F", "2020"), 1L),
                            tuple(List.of("M", "2020"), 1L));
            for (var year : List.of("2019", "2020")) {
                assertThat(
                                table.cells().stream()
                                        .filter(cell -> year.equals(cell.key().codes().get(1)))
                                        .mapToLong(Counts.CellCount::count)
                                        .sum())
                        .isEqualTo(
                                own.counts.table(own.request("victims-identified", year)).total());
            }
            for (var cell : table.cells()) {
                assertThat(own.counts.trace(request, Optional.of(cell.key())))
                        .hasSize((int) cell.count());
            }
        }
    }

    @Test
    void theDifferenceOfTwoPositionsSaysWhoAndWhy() {
        var request = world.request(FIRST_HALF);

        var difference = world.counts.difference(request, new Position(1), new Position(5));

        assertThat(difference.net()).isZero();
        assertThat(difference.changes())
                .flatExtracting(Counts.Changed::causes)
                .extracting(Counts.Cause::kind)
                .containsExactlyInAnyOrder(
                        CauseKind.NEW_RECORD,
                        CauseKind.NEW_RECORD,
                        CauseKind.WITHDRAWN,
                        CauseKind.JOINED);
    }

    @Test
    void casesAreCountedWithoutTraitsOfPersons() {
        assertThat(world.counts.table(world.request("cases-uncovered", "2019-H1")).total())
                .isEqualTo(2);
    }

    @Test
    void aRebuiltChronicleGivesTheSameTablesByteForByte(@TempDir Path folder) {
        try (var feed =
                ChronicleFeed.inFile(folder.resolve("c.duckdb"), world.facts, world.journal)) {
            var before = everything(feed);

            feed.rebuild();

            assertThat(everything(feed)).isEqualTo(before).contains("total=7");
        }
        try (var again =
                ChronicleFeed.inFile(folder.resolve("c.duckdb"), world.facts, world.journal)) {
            assertThat(everything(again)).contains("total=7");
        }
    }

    @Test
    void aChronicleOfAnotherInstanceIsFedAgain(@TempDir Path folder) {
        var file = folder.resolve("c.duckdb");
        try (var other = new FigureWorld()) {
            other.on("2019-01-01", _ -> {});
            try (var feed = ChronicleFeed.inFile(file, other.facts, other.journal)) {
                feed.catchUp();
            }
        }
        try (var feed = ChronicleFeed.inFile(file, world.facts, world.journal)) {
            assertThat(everything(feed)).contains("total=7");
        }
    }

    private static String everything(ChronicleFeed feed) {
        var counts = new ChronicleCounts(feed, world.pack);
        var tables = new StringBuilder();
        for (var definition : world.pack.figureDefinitions()) {
            for (var breakdown : definition.breakdowns()) {
                var question = FigureQuestion.of(definition.id(), "2018..2021");
                FigureRequest request = world.request(question.by(List.of(breakdown)));
                tables.append(counts.table(request)).append('\n');
                tables.append(counts.trace(request, Optional.empty())).append('\n');
            }
        }
        return tables.toString();
    }
}
