package org.homeward.figures.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.packs.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintFigureTest {
    private static FigureWorld world;
    private static PrintFigure printFigure;

    @BeforeAll
    static void open() {
        world = new FigureWorld().settled();
        printFigure =
                new PrintFigure(
                        world.questions,
                        new EvaluateFigure(world.use),
                        new Sheets(world.pack, world.journal),
                        "http://localhost:8080");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static PrintFigure.Outcome printed(FigureQuestion question) {
        return printFigure.handle(world.statistician(), question, world.pack.words(Words.BASE));
    }

    @Test
    void aTableIsPrintedWithFootnotesAndPermanentAddress() {
        var question =
                FigureQuestion.of("victims-identified", "2019-H1")
                        .by(List.of("sex"))
                        .known(new Knowledge("2019-08-01", ""));

        var text = printed(question).text();

        assertThat(text)
                .startsWith("Victims identified, first half of 2019\nAs known on 1 August 2019")
                .contains(
                        """
                          Sex     Number
                          Male         1
                          Female       4
                          Total        5
                        """
                                .indent(0))
                .contains("1 more may belong to the period")
                .endsWith(
                        "  http://localhost:8080/figures/victims-identified"
                                + "?period=2019-H1&by=sex&at=2&regime=five&step=month\n");
    }

    @Test
    void forProgramsThereAreTheRowsAlone() {
        var question = FigureQuestion.of("victims-identified", "2019-H1").by(List.of("sex"));

        var outcome =
                printFigure.handle(
                        world.statistician(),
                        question.known(new Knowledge("2019-08-01", "")),
                        world.pack.words(Words.BASE),
                        PrintFigure.Form.PROGRAMS);

        assertThat(outcome.text()).isEqualTo("\"Sex\",\"Number\"\n\"Male\",1\n\"Female\",4\n");
    }

    @Test
    void aReversedPeriodIsRefusedWithTheCommandThatWasMeant() {
        var outcome = printed(FigureQuestion.of("victims-identified", "2021..2015"));

        assertThat(outcome).isInstanceOf(PrintFigure.Refused.class);
        assertThat(outcome.text())
                .contains("homeward figure victims-identified --period 2015..2021");
    }

    @Test
    void aGrantForSomethingElseCountsNothing() {
        var grant =
                world.rights.require(
                        world.actor("statement-curator"),
                        Right.of(DataClass.PUB, Action.CREATE),
                        "statements");
        var question = FigureQuestion.of("victims-identified", "2019");

        assertThatThrownBy(() -> printFigure.handle(grant, question, world.pack.words(Words.BASE)))
                .isInstanceOf(NotAllowed.class);
    }
}
