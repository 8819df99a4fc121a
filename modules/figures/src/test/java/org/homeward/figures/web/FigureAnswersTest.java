package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.Sheet;
import org.homeward.figures.work.Sheets;
import org.homeward.packs.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a statistician reads in the answers: totals, orders, beginnings and what lies between.
class FigureAnswersTest {
    private static Pages pages;

    @BeforeAll
    static void open() {
        pages = new Pages(new FigureWorld().settled());
    }

    @AfterAll
    static void close() {
        pages.world.close();
    }

    private static String figure(String query) {
        return Templates.render(
                pages.figure.show(
                        pages.statistician(Words.BASE), "victims-identified", Pages.query(query)));
    }

    @Test
    void rowsAndColumnsOfACrossTableAreInTheOrderOfTheirLists() {
        try (var own = new FigureWorld()) {
            own.say(
                    "2019-07-10",
                    FigureWorld.identified(1, "2019-02-03", "FA-2", "F", 40),
                    FigureWorld.identified(2, "2019-02-03", "FA-1", "F", 17),
                    FigureWorld.identified(3, "2019-02-03", "FA-1", "M", 5),
                    FigureWorld.identified(4, "2019-02-03", "FA-1", "M", -1),
                    FigureWorld.identified(5, "2019-02-03", "FA-1", "M", 70));
            var definition = own.pack.figureDefinition("victims-identified").orElseThrow();
            for (var by : List.of(List.of("age_group", "sex"), List.of("sex", "province"))) {
                var request =
                        own.request(
                                FigureQuestion.of(definition.id(), "2019")
                                        .by(by)
                                        .divided(new FigureQuestion.Division("five", "")));
                var sheet =
                        new Sheets(own.pack, own.journal)
                                .sheet(
                                        new EvaluateFigure(own.use)
                                                .handle(own.statistician(), request),
                                        own.pack.words(Words.BASE));

                for (var side : List.of(sheet.cross().first(), sheet.cross().second())) {
                    assertThat(side.stream().mapToLong(Sheet.Value::total).sum()).isEqualTo(5);
                }
                var sexes =
                        by.getFirst().equals("sex")
                                ? sheet.cross().first()
                                : sheet.cross().second();
                var inList =
                        own.pack.codes("sex_statistical").entries().stream()
                                .map(entry -> entry.code())
                                .filter(List.of("F", "M")::contains)
                                .toList();
                assertThat(sexes).extracting(Sheet.Value::code).containsExactlyElementsOf(inList);
                if (by.contains("age_group")) {
                    var bands = own.pack.ageBands().stream().map(band -> band.code()).toList();
                    var shown = sheet.cross().first().stream().map(Sheet.Value::code).toList();
                    assertThat(shown).last().isNull();
                    assertThat(shown.subList(0, shown.size() - 1))
                            .isSortedAccordingTo(java.util.Comparator.comparingInt(bands::indexOf));
                } else {
                    assertThat(sheet.cross().second())
                            .extracting(Sheet.Value::code)
                            .containsExactly("FA-1", "FA-2");
                }
            }
        }
    }

    @Test
    void anyTwoBreakdownsMakeACrossTableWhoseTotalsAreCounted() {
        try (var own = new FigureWorld()) {
            own.say(
                    "2021-07-10",
                    FigureWorld.identified(1, "2019-02-03", "FA-1", "F", 16),
                    FigureWorld.identified(2, "2020-04-05", "FA-2", "F", 17));
            own.join("2021-08-01", 1, 2);
            var html =
                    Templates.render(
                            new Pages(own)
                                    .figure.show(
                                            new Pages(own).statistician(Words.BASE),
                                            "victims-identified",
                                            Pages.query(
                                                    "period=2019..2020&by=sex&by2=period&step=year")));

            assertThat(html)
                    .contains("by=sex&amp;at=2&amp;regime=three&amp;step=year&amp;cell=F\">1</a>")
                    .contains("by=period&amp;at=2&amp;regime=three&amp;step=year&amp;cell=2019")
                    .contains("<p class=\"hw-tile__number\">1</p>")
                    .contains("add up to more than the total");
        }
    }

    @Test
    void smallThingsOfTheFigurePageReadAsTheyShould() {
        assertThat(figure("period=2019-H1&by=sex&known=2019-08-15"))
                .contains("By sex", "as known on 15 August 2019")
                .doesNotContain("as known on 2019-08-15");
    }

    @Test
    void aRealMinusStandsBeforeWhatBecameLess() {
        var words = pages.world.pack.words(Words.BASE);

        assertThat(words.text("figures.difference.net", 40L, 1L, -39L)).contains("\u221239");
        assertThat(words.text("figures.unknown")).isEqualTo("Not recorded");
    }

    @Test
    void beforeTheRegisterBeginsThereIsNoNumberToShowOrPropose() {
        assertThat(figure("period=2009"))
                .contains("The register begins in 2019", "<p class=\"hw-tile__number\">–</p>")
                .doesNotContain("/proposals");
        assertThat(figure("period=2018..2019"))
                .contains("The register begins in 2019", "<p class=\"hw-tile__number\">5</p>")
                .contains("/proposals");
        assertThat(figure("period=2019")).doesNotContain("The register begins");
    }

    @Test
    void publishedFiguresOfYearsThatTheRegisterDoesNotHoldAreNotCompared() {
        try (var own = new FigureWorld()) {
            own.say("2022-03-10", FigureWorld.identified(1, "2022-02-03", "FA3-1", "F", 16));
            var html =
                    Templates.render(
                            new Pages(own)
                                    .published.list(
                                            new Pages(own).statistician(Words.BASE),
                                            "victims-identified",
                                            1));

            assertThat(html)
                    .contains("The register begins in 2022: nothing to set beside it")
                    .doesNotContain("Differs by");
        }
    }

    @Test
    void whatWaitsForASecondPersonIsOnTheDeskWithItsNumber() {
        var visitor = pages.statistician(Words.BASE);

        var tile =
                pages.work.tiles(visitor).stream()
                        .filter(one -> one.label().equals("Waiting for a second person"))
                        .findFirst()
                        .orElseThrow();

        assertThat(tile.number()).isEqualTo("" + pages.proposals.waiting().size());
        assertThat(tile.href()).isEqualTo("/published#waiting");
        assertThat(pages.proposed.list().getViewName()).isEqualTo("redirect:/published#waiting");
        assertThat(pages.work.tiles(pages.visitor("programme-manager", Words.BASE)))
                .noneMatch(one -> one.label().equals("Waiting for a second person"));
    }

    @Test
    void twoPositionsAreComparedAndNamedInTheAnswer() {
        var html =
                Templates.render(
                        pages.difference.show(
                                pages.statistician(Words.BASE),
                                "victims-identified",
                                Pages.query("period=2019-H1&by=sex&at=5&before=1")));

        assertThat(html)
                .contains("(position 1 of the journal) against: ", "(position 5 of the journal).")
                .contains("entered: 2", "left: 2")
                .contains("30 June 2019", "Vesmark", "at=1&amp;", "at=5&amp;", "cell=M")
                .contains("by=sex");
    }

    @Test
    void theListBehindANumberIsNoFileToTakeAway() {
        var html =
                Templates.render(
                        pages.trace.show(
                                pages.statistician(Words.BASE),
                                "victims-identified",
                                Pages.query("period=2019-H1"),
                                1));

        assertThat(html).doesNotContain("trace.csv", "hw-downloads");
    }
}
