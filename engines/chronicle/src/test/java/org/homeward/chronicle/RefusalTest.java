package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Days DAY = Days.of(LocalDate.of(2022, 1, 1));

    private final Chronicle chronicle = Chronicle.inMemory(World.LAYOUT);

    @AfterEach
    void close() {
        chronicle.close();
    }

    private static Question question() {
        return Question.of(Measure.clusters("seen"), DAY, 0);
    }

    private static Entry fact(String kind, Values values) {
        return new Entry.Fact(ID, kind, ID, DAY, values);
    }

    @Test
    void unknownNamesInAQuestionAreNamedInTheRefusal() {
        var unknown =
                List.of(
                        Question.of(Measure.clusters("heard"), DAY, 0),
                        question().by(new Axis.Plain("colour")),
                        question().by(new Axis.Mapped("age", Map.of())),
                        question().by(new Axis.Banded("sex", List.of(new Axis.Band("x", 0, 1)))),
                        question().where(new Filter.Codes("age", Set.of("1"))),
                        question().where(new Filter.Range("sex", 0, 1)),
                        question().where(new Filter.Unknown("colour")));

        assertThat(unknown)
                .allSatisfy(
                        question ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(() -> chronicle.answer(question))
                                        .withMessageStartingWith("unknown ")
                                        .withMessageContaining("known are ["));
    }

    @Test
    void unknownNamesInAnEntryAreRefusedAndNothingIsAppended() {
        var entries =
                List.of(
                        fact("heard", Values.none()),
                        fact("seen", Values.of(Map.of("colour", "red"))),
                        fact("seen", Values.none().number("height", 3)),
                        fact("seen", Values.of(Map.of("age", "3"))));
        var good = new Batch(1, List.of(fact("seen", Values.none())), List.of());

        assertThat(entries)
                .allSatisfy(
                        entry ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(
                                                () ->
                                                        chronicle.append(
                                                                List.of(
                                                                        good,
                                                                        new Batch(
                                                                                2,
                                                                                List.of(entry),
                                                                                List.of()))))
                                        .withMessageStartingWith("unknown "));
        assertThat(chronicle.position()).isZero();
        chronicle.append(List.of(good));
        assertThat(chronicle.answer(question().at(1)).total()).isEqualTo(1);
    }

    @Test
    void aFutureIsNotAnswered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.answer(question().at(1)))
                .withMessage("position 1 is not held yet; the last is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.difference(question(), 0, 1));
    }

    @Test
    void badPeriodsRangesAndPositionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Days(DAY.first(), DAY.first().minusDays(1)))
                .withMessage("days end before they start: 2022-01-01..2021-12-31");
        assertThatIllegalArgumentException().isThrownBy(() -> Days.of(LocalDate.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.Range("age", 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.Codes("sex", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(0, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> question().at(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.difference(question(), 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                chronicle.append(
                                        List.of(
                                                new Batch(2, List.of(), List.of()),
                                                new Batch(2, List.of(), List.of()))))
                .withMessage("positions must increase: 2 after 2");
    }

    @Test
    void bandsThatOverlapAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Axis.Banded(
                                        "age",
                                        List.of(
                                                new Axis.Band("a", 0, 18),
                                                new Axis.Band("b", 18, 30))))
                .withMessageStartingWith("bands overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sex", "sex\"", "a; drop table code", "9a", "a__b", "record"})
    void namesThatCouldReachTheSqlAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout(List.of("seen"), List.of(name), List.of()));
    }

    @Test
    void quotesInCodesAreJustText() {
        var hostile = "x'); drop table fact_seen; --\" $1 ? ";
        chronicle.append(1, List.of(fact("seen", Values.of(Map.of("form", hostile)))), List.of());
        var question =
                question()
                        .at(1)
                        .by(new Axis.Plain("form"))
                        .where(new Filter.Codes("form", Set.of(hostile)));

        var cell = new Cell(List.of(hostile), 1);

        assertThat(chronicle.answer(question).cells()).containsExactly(cell);
        assertThat(chronicle.trace(question, cell).size()).isEqualTo(1);
        assertThat(chronicle.sql(question)).doesNotContain("drop");
    }

    @Test
    void aCellOfAnotherBreakdownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.trace(question(), new Cell(List.of("f"), 1)));
        var byMonth = question().by(new Axis.Time(Step.MONTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chronicle.trace(byMonth, new Cell(List.of("2022-13"), 1)));
    }
}
