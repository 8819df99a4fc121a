package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.chronicle.Change.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Small cases that a reader can count by hand.
class ByHandTest {
    private static final UUID ANA = new UUID(0, 0xA);
    private static final UUID BEA = new UUID(0, 0xB);
    private static final UUID CLE = new UUID(0xF000_0000_0000_0000L, 0xC);
    private static final Days Y2022 = Days.ofYear(2022);
    private static final Measure SEEN = Measure.clusters("seen");

    private final Chronicle chronicle = Chronicle.inMemory(World.LAYOUT);

    /// Position 1 tells of Ana and Bea, 2 of Cle, 3 joins Ana and Bea, 4 undoes that.
    @BeforeEach
    void tell() {
        chronicle.append(
                1,
                List.of(
                        seen(ANA, Days.of(LocalDate.of(2022, 3, 5)), "f", 17),
                        seen(BEA, Days.of(YearMonth.of(2022, 2)), "m", 30)),
                List.of());
        chronicle.append(2, List.of(seen(CLE, Y2022, "f", null)), List.of());
        chronicle.append(3, List.of(), List.of(new Membership(ANA, BEA)));
        chronicle.append(4, List.of(), List.of(Membership.alone(ANA)));
    }

    @AfterEach
    void close() {
        chronicle.close();
    }

    private static Entry seen(UUID id, Days days, String sex, @Nullable Integer age) {
        var values = Values.of(Map.of("sex", sex)).number("age", age);
        return new Entry.Fact(id, "seen", id, days, values);
    }

    private long total(Question question) {
        return chronicle.answer(question).total();
    }

    private static Cell cell(long count, @Nullable String... key) {
        return new Cell(Arrays.asList(key), count);
    }

    @Test
    void anAnswerStaysTheSameWhateverComesLater() {
        assertThat(List.of(0L, 1L, 2L, 3L, 4L))
                .extracting(position -> total(Question.of(SEEN, Y2022, position)))
                .containsExactly(0L, 2L, 3L, 2L, 3L);
    }

    @Test
    void oneClusterIsRepresentedByItsEarliestRecord() {
        var bySex = Question.of(SEEN, Y2022, 3).by(new Axis.Plain("sex"));

        assertThat(chronicle.answer(bySex).cells()).containsExactly(cell(1, "f"), cell(1, "m"));
    }

    @Test
    void thePopulationChoosesBeforeTheReaderFilters() {
        var women = new Filter.Codes("sex", Set.of("f"));
        var ofWomen = new Measure("seen", Measure.Unit.CLUSTERS, List.of(women));

        assertThat(total(Question.of(ofWomen, Y2022, 3))).isEqualTo(2);
        assertThat(total(Question.of(SEEN, Y2022, 3).where(women))).isEqualTo(1);
    }

    @Test
    void aDateOfAYearIsUndatedInItsMonths() {
        var march = Question.of(SEEN, Days.of(YearMonth.of(2022, 3)), 4);

        assertThat(chronicle.answer(march)).isEqualTo(new Answer(List.of(cell(1)), 1, 1));
    }

    @Test
    void whatIsUnknownComesLast() {
        var byAge = Question.of(SEEN, Y2022, 4).by(new Axis.Plain("age"));
        var byMonth = Question.of(SEEN, Y2022, 4).by(new Axis.Time(Step.MONTH));

        assertThat(chronicle.answer(byAge).cells())
                .containsExactly(cell(1, "17"), cell(1, "30"), cell(1, (String) null));
        assertThat(chronicle.answer(byMonth).cells())
                .containsExactly(cell(1, "2022-02"), cell(1, "2022-03"), cell(1, (String) null));
    }

    @Test
    void bandsStandInTheirOwnOrder() {
        var bands =
                List.of(new Axis.Band("under 18", 0, 17), new Axis.Band("18 and over", 18, 120));
        var byBand = Question.of(SEEN, Y2022, 4).by(new Axis.Banded("age", bands));

        assertThat(chronicle.answer(byBand).cells())
                .containsExactly(
                        cell(1, "under 18"), cell(1, "18 and over"), cell(1, (String) null));
    }

    @Test
    void aSeriesCountsOneClusterInEachPart() {
        chronicle.append(
                5,
                List.of(
                        new Entry.Fact(
                                new UUID(0, 1),
                                "seen",
                                ANA,
                                Days.of(LocalDate.of(2022, 8, 1)),
                                Values.none())),
                List.of());

        var halves = chronicle.series(Question.of(SEEN, Y2022, 5), Step.HALF_YEAR);

        assertThat(halves).extracting(part -> part.answer().total()).containsExactly(2L, 1L);
        assertThat(total(Question.of(SEEN, Y2022, 5))).isEqualTo(3);
    }

    @Test
    void aTraceNamesTheRepresentativeAndItsCompany() {
        var trace = chronicle.trace(Question.of(SEEN, Y2022, 3));

        assertThat(trace.evidence())
                .containsExactly(
                        new Trace.Evidence(
                                BEA, new Trace.Support(BEA, 1), List.of(new Trace.Support(ANA, 1))),
                        new Trace.Evidence(CLE, new Trace.Support(CLE, 2), List.of()));
    }

    @Test
    void recordIdsSortByTheirText() {
        var trace = chronicle.trace(Question.of(Measure.records("seen"), Y2022, 4));

        assertThat(trace.evidence())
                .extracting(one -> one.representative().record())
                .containsExactly(ANA, BEA, CLE);
    }

    @Test
    void aDifferenceSaysWhoWasJoinedAndSeparated() {
        var question = Question.of(SEEN, Y2022, 4);
        var ana = new Place(ANA, ANA, List.of());

        assertThat(chronicle.difference(question, 2, 3))
                .isEqualTo(
                        new Difference(
                                List.of(new Change.Left(ana, List.of(new Reason.Joined(BEA, 3)))),
                                -1));
        assertThat(chronicle.difference(question, 3, 4))
                .isEqualTo(
                        new Difference(
                                List.of(
                                        new Change.Entered(
                                                ana, List.of(new Reason.Separated(BEA, 4)))),
                                1));
    }

    @Test
    void aDifferenceTellsCorrectionsFromNewsAndWithdrawals() {
        var moved = Days.of(LocalDate.of(2021, 3, 5));
        chronicle.append(
                5,
                List.of(
                        seen(ANA, moved, "f", 17),
                        seen(BEA, Days.of(YearMonth.of(2022, 2)), "f", 30),
                        new Entry.Withdrawal(CLE)),
                List.of());
        var bySex = Question.of(SEEN, Y2022, 5).by(new Axis.Plain("sex"));

        var difference = chronicle.difference(bySex, 4, 5);

        var march = Days.of(LocalDate.of(2022, 3, 5));
        assertThat(difference.net()).isEqualTo(-2);
        assertThat(difference.changes())
                .containsExactly(
                        new Change.Left(
                                new Place(ANA, ANA, List.of("f")),
                                List.of(new Reason.DateChanged(ANA, march, moved, 5))),
                        new Change.Moved(
                                new Place(BEA, BEA, List.of("m")),
                                new Place(BEA, BEA, List.of("f")),
                                List.of(new Reason.ValueChanged(BEA, "sex", "m", "f", 5))),
                        new Change.Left(
                                new Place(CLE, CLE, List.of("f")),
                                List.of(new Reason.Withdrawn(CLE, 5))));
        assertThat(chronicle.difference(bySex, 1, 2).changes())
                .containsExactly(
                        new Change.Entered(
                                new Place(CLE, CLE, List.of("f")),
                                List.of(new Reason.NewRecord(CLE, 2))));
    }

    @Test
    void aMembershipMayComeBeforeTheFirstRecord() {
        var early = new UUID(0, 0xE);
        chronicle.append(5, List.of(), List.of(new Membership(early, BEA)));
        chronicle.append(6, List.of(seen(early, Y2022, "m", null)), List.of());

        assertThat(total(Question.of(SEEN, Y2022, 5))).isEqualTo(3);
        assertThat(total(Question.of(SEEN, Y2022, 6))).isEqualTo(3);
    }

    @Test
    void aPositionHeldAlreadyIsPassedOver() {
        chronicle.append(3, List.of(new Entry.Withdrawal(CLE)), List.of());

        assertThat(chronicle.position()).isEqualTo(4);
        assertThat(total(Question.of(SEEN, Y2022, 4))).isEqualTo(3);
    }

    @Test
    void eachReasonSaysSinceWhichPositionItHasBeenSo() {
        var april = Days.of(LocalDate.of(2022, 4, 1));
        var march = Days.of(LocalDate.of(2022, 3, 5));
        chronicle.append(5, List.of(seen(ANA, march, "m", 17)), List.of());
        chronicle.append(6, List.of(seen(ANA, april, "m", 17)), List.of());
        chronicle.append(7, List.of(seen(ANA, april, "m", 18)), List.of());
        chronicle.append(8, List.of(new Entry.Withdrawal(BEA)), List.of());
        chronicle.append(9, List.of(seen(BEA, april, "m", 30)), List.of());
        chronicle.append(10, List.of(seen(BEA, april, "f", 30)), List.of());
        var bySex = Question.of(SEEN, Y2022, 10).by(new Axis.Plain("sex"));

        var late = chronicle.difference(bySex, 4, 10).changes();
        var again = chronicle.difference(bySex, 8, 10).changes();

        assertThat(late)
                .flatExtracting(Change::reasons)
                .contains(
                        new Reason.ValueChanged(ANA, "sex", "f", "m", 5),
                        new Reason.DateChanged(ANA, march, april, 6),
                        new Reason.ValueChanged(BEA, "sex", "m", "f", 10));
        assertThat(again)
                .flatExtracting(Change::reasons)
                .containsExactly(new Reason.NewRecord(BEA, 9));
    }
}
