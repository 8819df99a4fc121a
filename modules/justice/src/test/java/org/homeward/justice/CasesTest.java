package org.homeward.justice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.justice.JusticeWorld.ADVOK;
import static org.homeward.justice.JusticeWorld.KUSTOS;
import static org.homeward.justice.JusticeWorld.POLIS;

import java.util.List;
import org.homeward.intake.Register.Written;
import org.homeward.intake.RowProblem;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.DecideOnCases.Verdict;
import org.homeward.justice.work.ShowLinkedCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesTest {
    private static final String HEAD =
            "Record number,Decision number,File number,Received from agency,"
                    + "Number at the sending agency,Offence,Province,Uncovered on,Initiated on,"
                    + "Tried on,Withdrawn";
    private static final String GUARD = "G-7,15/DC-2020,,,,FC-12,Vesmark,03/2563,05/04/2563,,";

    private static final String ADVOCATES = "A-1,15/DC-2020,,,,FC-12,Vesmark,,05/04/2563,,";

    private JusticeWorld world;

    @BeforeEach
    void open() {
        world = new JusticeWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyStageIsOneFact() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);

        assertThat(world.holding())
                .extracting(fact -> fact.kind().code() + " " + fact.occurrence().on())
                .containsExactlyInAnyOrder("case-uncovered 2020-03", "case-initiated 2020-04-05");
    }

    @Test
    void theSameDecisionNumberAndPlaceAreOneCase() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(ADVOK, "cases", HEAD, "A-1,no. 015 / dc 2020,,,,FC-12,Vesmark,,05/04/2563,,");

        assertThat(areOne("G-7", "A-1")).isTrue();
    }

    @Test
    void theSameDecisionNumberElsewhereIsAnotherCase() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(ADVOK, "cases", HEAD, "A-1,15/DC-2020,,,,FC-12,Midholt,,05/04/2563,,");

        assertThat(areOne("G-7", "A-1")).isFalse();
    }

    @Test
    void aHandoverLinksWhateverTheNumbersAndTheOrderOfTheFiles() {
        world.publish(ADVOK, "cases", HEAD, "A-1,,,kustos,G-007,FC-12,Midholt,,05/04/2563,,");
        world.publish(KUSTOS, "cases", HEAD, GUARD);

        assertThat(areOne("G-7", "A-1")).isTrue();
    }

    @Test
    void recordsOfOneAgencyAreNeverOneCase() {
        world.publish(KUSTOS, "cases", HEAD, GUARD, GUARD.replace("G-7", "G-8"));
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);

        assertThat(areOne(guards("G-7"), guards("G-8"))).isFalse();
        assertThat(areOne("G-7", "A-1")).isTrue();
        assertThat(shownAsOne(guards("G-7"))).containsExactly(true);
        assertThat(shownAsOne(guards("G-8"))).containsExactly(false);
    }

    @Test
    void whoseCaseTheThirdRecordIsCanBeDecided() {
        world.publish(KUSTOS, "cases", HEAD, GUARD, GUARD.replace("G-7", "G-8"));
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);

        var outcome = decide(guards("G-8"), advocates(), Verdict.ONE_CASE);

        assertThat(outcome).isInstanceOf(DecideOnCases.Decided.class);
        assertThat(areOne("G-8", "A-1")).isTrue();
        assertThat(areOne("G-7", "A-1")).isFalse();
    }

    @Test
    void recordsOfOneAgencyAreOneCaseWhereDecisionsJoinThem() {
        world.publish(KUSTOS, "cases", HEAD, GUARD, GUARD.replace("G-7", "G-8"));
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);

        decide(guards("G-7"), advocates(), Verdict.ONE_CASE);
        decide(guards("G-8"), advocates(), Verdict.ONE_CASE);
        assertThat(areOne(guards("G-7"), guards("G-8"))).isTrue();

        decide(guards("G-7"), guards("G-8"), Verdict.TWO_CASES);
        assertThat(areOne(guards("G-7"), guards("G-8"))).isFalse();
        assertThat(areOne("G-7", "A-1")).isTrue();

        decide(guards("G-7"), guards("G-8"), Verdict.ONE_CASE);
        assertThat(areOne(guards("G-7"), guards("G-8"))).isTrue();
    }

    @Test
    void twoCasesAreTwoThoughAThirdRecordIsLinkedToBoth() {
        publishThree();
        assertThat(areOne(guards("G-7"), polices())).isTrue();

        decide(guards("G-7"), polices(), Verdict.TWO_CASES);

        assertThat(areOne(guards("G-7"), polices())).isFalse();
        assertThat(areOne("G-7", "A-1")).isTrue();
        world.publish(ADVOK, "cases", HEAD, ADVOCATES.replace("FC-12", "FC-13"));
        assertThat(areOne(guards("G-7"), polices())).isFalse();
    }

    @Test
    void recordsThatOnlyAThirdJoinsCanBeTwoCases() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(POLIS, "cases", HEAD, "P-1,,F-9/2020,,,FC-12,Vesmark,,05/04/2563,,");
        world.publish(
                ADVOK, "cases", HEAD, "A-1,15/DC-2020,F-9/2020,,,FC-12,Vesmark,,05/04/2563,,");
        assertThat(areOne(guards("G-7"), polices())).isTrue();

        var outcome = decide(guards("G-7"), polices(), Verdict.TWO_CASES);

        assertThat(outcome).isInstanceOf(DecideOnCases.Decided.class);
        assertThat(areOne(guards("G-7"), polices())).isFalse();
        assertThat(areOne("G-7", "A-1")).isTrue();
        assertThat(decide(guards("G-7"), polices(), Verdict.TWO_CASES))
                .isEqualTo(DecideOnCases.Refused.NOTHING_TO_DO);
    }

    @Test
    void theLinkThatGivesWayHoldsAgainOnceTheContradictionIsGone() {
        publishThree();
        decide(guards("G-7"), polices(), Verdict.TWO_CASES);

        world.publish(KUSTOS, "cases", HEAD, GUARD.replace("15/DC", "16/DC"));

        assertThat(areOne("G-7", "A-1")).isFalse();
        assertThat(areOne(advocates(), polices())).isTrue();
    }

    @Test
    void aLinkIsUndoneAndStaysUndoneWhateverIsSentAgain() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);

        var outcome = decide(Verdict.TWO_CASES);
        world.publish(ADVOK, "cases", HEAD, "A-1,15/DC-2020,,,,FC-13,Vesmark,,05/04/2563,,");

        assertThat(outcome).isInstanceOf(DecideOnCases.Decided.class);
        assertThat(areOne("G-7", "A-1")).isFalse();
        assertThat(decide(Verdict.TWO_CASES)).isEqualTo(DecideOnCases.Refused.NOTHING_TO_DO);
        decide(Verdict.ONE_CASE);
        assertThat(areOne("G-7", "A-1")).isTrue();
    }

    @Test
    void aCorrectedNumberDropsTheLink() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);

        world.publish(ADVOK, "cases", HEAD, "A-1,16/DC-2020,,,,FC-12,Vesmark,,05/04/2563,,");

        assertThat(areOne("G-7", "A-1")).isFalse();
    }

    @Test
    void takingAFileBackTakesItsLinksAlong() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        var second = world.publish(ADVOK, "cases", HEAD, ADVOCATES);
        var linked = world.caseFile(ADVOK, "A-1").orElseThrow();

        var withdrawn = world.withdraw(second);

        assertThat(withdrawn.written()).isEqualTo(new Written(0, 0, 0, 1));
        assertThat(world.caseFile(ADVOK, "A-1")).isEmpty();
        assertThat(world.holding())
                .noneMatch(fact -> fact.subject().equals(world.caseFacts.subject(linked.record())));
    }

    @Test
    void suspectsAreListedUnderTheCaseOfTheirAgency() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(
                KUSTOS,
                "suspects",
                "Record number,Case record number,Name,Sex,Age,Province,Involved on,Convicted on",
                "S-1,G-7,Ivo Brandt,M,34,Vesmark,02/2563,01/02/2564");

        assertThat(world.suspects.ofCase(world.reads(KUSTOS), KUSTOS, "G-7"))
                .singleElement()
                .satisfies(suspect -> assertThat(suspect.events()).hasSize(2));
        assertThat(world.suspects.ofCase(world.reads(ADVOK), KUSTOS, "G-7")).isEmpty();
    }

    @Test
    void aStageBeforeAnEarlierOneIsRefused() {
        var run = world.check(KUSTOS, "cases", HEAD, "G-9,,,,,FC-12,Vesmark,03/2563,05/02/2563,,");

        assertThat(run.reading().problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.column()).isEqualTo("initiated_on");
                            assertThat(problem.problem().key())
                                    .isEqualTo("justice.problem.stage_too_early");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",02/02/2564,,01/02/2564,|WARNING arrested_on arrested_after_conviction",
                ",,02/02/2564,01/02/2564,|ERROR accused_on after_conviction",
                "02/02/2564,01/02/2564,,,|WARNING arrested_on before_involvement",
                "02/02/2564,,,,2563|WARNING known_on known_too_early",
                "01/02/2564,01/02/2564,02/02/2564,02/02/2564,02/2564|"
            })
    void theOrderOfWhatHappensToASuspectIsWeighed(String dates, @Nullable String found) {
        var run =
                world.check(
                        KUSTOS,
                        "suspects",
                        "record_number,name,sex,place,involved_on,arrested_on,accused_on,"
                                + "convicted_on,known_on",
                        "S-7,Ivo Brandt,M,Vesmark," + dates);

        assertThat(run.reading().findings())
                .extracting(
                        it ->
                                "%s %s %s"
                                        .formatted(
                                                it.weight(),
                                                it.column(),
                                                it.problem().key().replaceAll(".*\\.", "")))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aCaseKnownBeforeItsFirstStageIsWarnedOf() {
        var run =
                world.check(
                        KUSTOS,
                        "cases",
                        "record_number,offence,place,uncovered_on,known_on",
                        "G-9,FC-12,Vesmark,05/02/2563,01/02/2563");

        assertThat(run.reading().problems()).isEmpty();
        assertThat(run.reading().warnings())
                .extracting(RowProblem::column)
                .containsExactly("known_on");
    }

    /// Records of three agencies, each alike to both others; the guard's is the oldest.
    private void publishThree() {
        world.publish(KUSTOS, "cases", HEAD, GUARD);
        world.publish(POLIS, "cases", HEAD, ADVOCATES.replace("A-1", "P-1"));
        world.publish(ADVOK, "cases", HEAD, ADVOCATES);
    }

    private CaseFile guards(String number) {
        return world.caseFile(KUSTOS, number).orElseThrow();
    }

    private CaseFile polices() {
        return world.caseFile(POLIS, "P-1").orElseThrow();
    }

    private CaseFile advocates() {
        return world.caseFile(ADVOK, "A-1").orElseThrow();
    }

    private boolean areOne(String guards, String advocates) {
        return areOne(guards(guards), world.caseFile(ADVOK, advocates).orElseThrow());
    }

    private boolean areOne(CaseFile one, CaseFile other) {
        return world.areOne(one, other);
    }

    /// What the page of a record says of each other agency's record.
    private List<Boolean> shownAsOne(CaseFile own) {
        return new ShowLinkedCases(world.cases, world.links, world.rights)
                .handle(world.reads(own.agency()), own.record()).stream()
                        .map(ShowLinkedCases.Linked::areOne)
                        .toList();
    }

    private DecideOnCases.Outcome decide(Verdict verdict) {
        return decide(guards("G-7"), advocates(), verdict);
    }

    private DecideOnCases.Outcome decide(CaseFile own, CaseFile other, Verdict verdict) {
        return world.decideOnCases.handle(
                JusticeWorld.supervisor(own.agency()),
                new DecideOnCases.Command(own.record(), other.record(), verdict, "investigation"));
    }
}
