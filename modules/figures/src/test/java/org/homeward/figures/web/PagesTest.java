package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.homeward.access.NotAllowed;
import org.homeward.base.Language;
import org.homeward.figures.FigureWorld;
import org.homeward.packs.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static Pages pages;

    @BeforeAll
    static void open() {
        pages = new Pages(new FigureWorld().settled());
    }

    @AfterAll
    static void close() {
        pages.world.close();
    }

    static List<Language> languages() {
        return List.of(new Language("qfa"), Words.BASE);
    }

    private static String figure(String figure, String query, Language language) {
        return Templates.render(
                pages.figure.show(pages.statistician(language), figure, Pages.query(query)));
    }

    private static String figure(String query) {
        return figure("victims-identified", query, Words.BASE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFigureHasItsPageInEveryLanguage(Language language) {
        for (var definition : pages.world.pack.figureDefinitions()) {
            assertThat(figure(definition.id(), "period=2019-H1", language))
                    .contains(definition.name(language), definition.definition(language));
        }
    }

    @Test
    void aFigurePageShowsNumberDefinitionNotesAndPermanentAddress() {
        var html = figure("period=2019-H1&by=sex");

        assertThat(html)
                .contains("<p class=\"hw-tile__number\">4</p>")
                .contains("The number of different persons whom a competent authority identified")
                .contains("position 7 of the journal")
                .contains(
                        "/figures/victims-identified?period=2019-H1&amp;by=sex&amp;at=7&amp;regime=five")
                .contains("1 more may belong to the period")
                .contains("for internal use only")
                .contains("all persons and cases are invented");
    }

    @Test
    void thePermanentAddressShowsTheNumberThatWasKnownThen() {
        assertThat(figure("period=2019-H1&by=sex&at=4"))
                .contains("<p class=\"hw-tile__number\">3</p>");
        assertThat(figure("period=2019-H1&by=sex&known=2019-08-15"))
                .contains("<p class=\"hw-tile__number\">5</p>");
        assertThat(figure("period=2019-H1&known.day=15&known.month=8&known.year=2019"))
                .contains("<p class=\"hw-tile__number\">5</p>");
    }

    @Test
    void newUnitsInAnOldDivisionAreSaidToBeUnsplittable() {
        assertThat(figure("period=2018..2021&by=province&regime=five"))
                .contains("Midholt (cannot be split into older units)");
        assertThat(figure("period=2018..2021&by=province&regime=three"))
                .doesNotContain("cannot be split", "in no province");
    }

    @Test
    void aMapSaysHowManyItCouldNotPlace() {
        var visitor = pages.statistician(Words.BASE);
        var said = "2 are in no province of this division";
        var row = "Of these, in no province of this division";

        var picture =
                Templates.render(
                        pages.picture.show(visitor, Pages.query("period=2018..2021&regime=five")));

        var map = picture.substring(picture.indexOf("id=\"map-h\""));
        assertThat(map.substring(0, map.indexOf("</figure>"))).contains(said, row);
        assertThat(figure("period=2018..2021&by=province&regime=five")).contains(said, row);
        assertThat(figure("period=2018..2021&by=province&by2=sex&regime=five")).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    period=2021..2015       | Perhaps 2015..2021 is meant | period=2015..2021
                    period=next year        | is not a period             | period=2021-H2
                    period=2031             | has not begun yet           | period=2021-H2
                    known=2031-01-01        | Nobody can know yet         | /figures/victims-identified
                    known=2010-01-01        | it is not zero              | known=2019-07-10
                    known=yesterday         | is not a day                | /figures/victims-identified
                    by=colour               | cannot be broken down by “colour” | sex, age_group
                    by=sex,form,agency      | at most two                 | by=sex,form
                    sex=Z                   | is not a value of sex       | /figures/victims-identified
                    at=99                   | from 1 to 7                 | /figures/victims-identified
                    regime=seven            | no division of the country  | /figures/victims-identified
                    """)
    void aQuestionThatCannotBeAnsweredSaysWhyAndWhatToAsk(
            String query, String reason, String suggestion) {
        var page =
                pages.figure.show(
                        pages.statistician(Words.BASE), "victims-identified", Pages.query(query));

        assertThat(page.getStatus().value()).isEqualTo(422);
        assertThat(Templates.render(page)).contains(reason).contains(suggestion);
    }

    @Test
    void anUnknownFigureIsNotFoundAndTheListIsOffered() {
        var page =
                pages.figure.show(pages.statistician(Words.BASE), "victims-seen", Pages.query(""));

        assertThat(page.getStatus().value()).isEqualTo(404);
        assertThat(Templates.render(page)).contains("victims-seen", "href=\"/figures\"");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNationalPictureShowsTrendMapFlowAndPyramid(Language language) {
        var visitor = pages.statistician(language);

        var html = Templates.render(pages.picture.show(visitor, Pages.query("period=2019-H1")));

        assertThat(html)
                .contains("id=\"trend-h\"", "id=\"map-h\"", "id=\"flow-h\"", "id=\"pyramid-h\"")
                .contains("/picture?figure=victims-identified&amp;period=2019-H1&amp;regime=three")
                .contains("/picture/trend.svg?", "file.xlsx?", "file.png?");
    }

    @Test
    void theHeadingSaysTheNumbersInOneSentence() {
        var visitor = pages.statistician(Words.BASE);

        var html = Templates.render(pages.picture.show(visitor, Pages.query("period=2019-H1")));

        assertThat(html)
                .contains(
                        "First half of 2019: 4 victims were identified, 2 cases uncovered"
                                + " and nobody convicted.");
    }

    @Test
    void theTraceIsAsLongAsTheNumberAndNamesNobody() {
        var visitor = pages.statistician(Words.BASE);

        var all =
                Templates.render(
                        pages.trace.show(
                                visitor, "victims-identified", Pages.query("period=2019-H1"), 1));
        var cell =
                Templates.render(
                        pages.trace.show(
                                visitor,
                                "victims-identified",
                                Pages.query("period=2019-H1&by=sex&cell=F"),
                                1));

        assertThat(all).contains("4 are counted", "Vesmark", "position 5");
        assertThat(all.split("<tr class=\"govuk-table__row")).hasSize(1 + 1 + 4);
        assertThat(cell).contains("2 are counted", "Female");
    }

    @Test
    void theDifferenceOfTwoDaysIsSaidInWords() {
        var visitor = pages.statistician(Words.BASE);

        var html =
                Templates.render(
                        pages.difference.show(
                                visitor,
                                "victims-identified",
                                Pages.query("period=2019-H1&before=2019-07-31")));

        assertThat(html)
                .contains("From 4 to 4: no difference in all.")
                .contains(
                        "2 entered: 2 newly reported. Recorded from 1 August 2019"
                                + " to 1 February 2020.")
                .contains(
                        "2 left: 1 withdrawn by its agency, 1 found to be the same as another."
                                + " Recorded from 1 September 2019 to 1 October 2019.")
                .contains("newly reported; recorded on 1 August 2019 (position 2)")
                .contains("withdrawn by the agency; recorded on 1 October 2019 (position 4)")
                .contains(
                        "found to be the same as another; recorded on 1 September 2019"
                                + " (position 3)");
    }

    @Test
    void aCorrectionIsSaidWithBothItsValuesInWords() {
        try (var world = new FigureWorld()) {
            world.say("2019-07-10", FigureWorld.identified(1, "2019-02-03", "FA-1", "F", 16));
            world.say("2019-08-10", FigureWorld.identified(1, "2019-02-03", "FA-2", "F", 16));
            var own = new Pages(world);

            var html =
                    Templates.render(
                            own.difference.show(
                                    own.statistician(Words.BASE),
                                    "victims-identified",
                                    Pages.query("period=2019&by=province&before=2019-07-31")));

            assertThat(html)
                    .contains(
                            "1 moved to another cell: 1 with a corrected value."
                                    + " Recorded on 10 August 2019.")
                    .contains(
                            "value corrected: from Nordal to Vesmark;"
                                    + " recorded on 10 August 2019 (position 2)");
        }
    }

    @Test
    void publishedFiguresStandBesideComputedOnesWithTheirMarks() {
        var visitor = pages.statistician(Words.BASE);

        var html = Templates.render(pages.published.list(visitor, "", 1));

        assertThat(html)
                .contains("Farland Gazette", "10 published figures")
                .contains("Differs by", "Nothing to set beside it", "A share, not a count.");
    }

    @Test
    void withoutFactsThereIsAPageThatSaysSo() {
        try (var world = new FigureWorld()) {
            var empty = new Pages(world);
            var page = empty.picture.show(empty.statistician(Words.BASE), Pages.query(""));

            assertThat(Templates.render(page)).contains("Nothing has been recorded yet");
        }
    }

    @Test
    void whoMayNotReadFactsSeesNoFigure() {
        for (var role : List.of("importing-officer", "spokesperson", "case-supervisor")) {
            var visitor = pages.visitor(role, Words.BASE);

            assertThatThrownBy(
                            () -> pages.figure.show(visitor, "victims-identified", Pages.query("")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.picture.show(visitor, Pages.query("")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.list.list(visitor, Pages.query("")))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void everyPageSpeaksEveryLanguageOfEveryCountry() {
        for (var country : List.of("vn", "farland")) {
            try (var world = new FigureWorld(country)) {
                var unit = world.pack.units().regimes().getFirst().units().getFirst().value();
                world.say("2019-07-10", FigureWorld.identified(1, "2019-02-03", unit, "F", 16));
                world.say("2020-02-10", FigureWorld.identified(2, "2019-03-04", unit, "M", 40));
                var all = new Pages(world);
                for (var language : world.pack.languages()) {
                    var visitor = all.statistician(language);
                    var query = Pages.query("period=2019");
                    var id = "victims-identified";
                    List.of(
                                    all.list.list(visitor, query),
                                    all.picture.show(visitor, query),
                                    all.figure.show(visitor, id, query),
                                    all.trace.show(visitor, id, query, 1),
                                    all.difference.show(
                                            visitor,
                                            id,
                                            Pages.query("period=2019&before=2019-08-01")),
                                    all.published.list(visitor, "", 1))
                            .forEach(
                                    page ->
                                            assertThat(Templates.render(page))
                                                    .contains("lang=\"" + language + "\""));
                }
            }
        }
    }

    @Test
    void standardsAndPublishersAreNamedInTheLanguageOfThePage() {
        try (var world = new FigureWorld("vn")) {
            var unit = world.pack.units().regimes().getFirst().units().getFirst().value();
            world.say("2019-07-10", FigureWorld.identified(1, "2019-02-03", unit, "F", 16));
            var all = new Pages(world);
            var first = world.pack.languages().getFirst();
            for (var definition : world.pack.figureDefinitions()) {
                assertThat(definition.standards())
                        .noneMatch(one -> world.pack.publishedTerm(one, first).equals(one));
            }
            var query = Pages.query("period=2019");
            var visitor = all.statistician(first);

            var figure = Templates.render(all.figure.show(visitor, "victims-identified", query));
            var published = Templates.render(all.published.list(visitor, "", 2));

            assertThat(figure)
                    .contains("chỉ tiêu 16.2.2", "nạn nhân được phát hiện, theo giới tính")
                    .doesNotContain("numerator", "detected victims");
            assertThat(published).doesNotContain("US State Department");
        }
    }

    @Test
    void theWordsOfThisModuleAreAllTranslatedInTheFirstCountry() {
        try (var world = new FigureWorld("vn")) {
            var words = world.pack.words(world.pack.languages().getFirst());

            assertThat(words.missing()).noneMatch(key -> key.startsWith("figures."));
        }
    }
}
