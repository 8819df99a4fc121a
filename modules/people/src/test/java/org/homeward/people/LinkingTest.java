package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.DecideOnPair.Decision;
import org.homeward.people.work.DecideOnPair.Done;
import org.homeward.people.work.DecideOnPair.Outcome;
import org.homeward.people.work.DecideOnPair.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkingTest {
    private static PeopleWorld world;
    private static DecideOnPair decideOnPair;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        decideOnPair = new DecideOnPair(world.vault, world.links, world.facts, world.journal);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void linksByIdentityNumberHoweverItIsWritten() {
        var two =
                world.victims(
                        Written.by("alpha", "id-1", "Lan Ida").number("079 301 004 512"),
                        Written.by("beta", "id-1", "Ida Lan Another").number("079301004512"));

        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();
    }

    @Test
    void linksByNameAndBirthDateWithoutDiacriticsAndInAnyOrder() {
        var two =
                world.victims(
                        Written.by("alpha", "nb-1", "V\u00E0ng Th\u1ECB M\u1EF7")
                                .born("1999-04-05"),
                        Written.by("beta", "nb-1", "VANG THI MY").sex("U").born("1999-04-05"));

        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();
    }

    @Test
    void linksByNameAndPhoneWithAndWithoutACountryPrefix() {
        var two =
                world.victims(
                        Written.by("alpha", "np-1", "Mua Thi Chu").phone("0912 111 222"),
                        Written.by("beta", "np-1", "Chu Thi Mua").phone("+84 912-111-222"));

        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();
    }

    @Test
    void aSlipInTheNameABirthYearAloneOrAPhoneAloneLinksNobody() {
        var three =
                world.victims(
                        Written.by("alpha", "typo-1", "Ly Thi Kia").born("1997-02-03"),
                        Written.by("beta", "typo-1", "Ly Thi Kiaa").born("1997-02-03"),
                        Written.by("gamma", "typo-1", "Ly Thi Kia").born("1997"),
                        Written.by("delta", "typo-1", "Someone").phone("0988 777 666"),
                        Written.by("delta", "typo-2", "Someone Other").phone("0988 777 666"));

        assertThat(three.stream().map(world.facts::clusterOf)).doesNotHaveDuplicates();
    }

    @Test
    void siblingsUnderOneRoofAreNotLinked() {
        var two =
                world.victims(
                        Written.by("alpha", "sib-1", "Giang Thi Mai")
                                .born("2001-03-04")
                                .phone("0977 111 333")
                                .address("Same House"),
                        Written.by("beta", "sib-1", "Giang Thi Man")
                                .born("2001-03-04")
                                .phone("0977 111 333")
                                .address("Same House"));

        assertThat(world.areOne(two.get(0), two.get(1))).isFalse();
    }

    @Test
    void numbersOfOneKindThatDifferOutweighNameAndBirthDate() {
        var three =
                world.victims(
                        Written.by("alpha", "con-1", "Tong Van Con")
                                .born("1988-07-06")
                                .number("001088004512"),
                        Written.by("beta", "con-1", "Tong Van Con")
                                .born("1988-07-06")
                                .number("001088009999"),
                        Written.by("gamma", "con-1", "Tong Van Con").born("1988-07-06"));

        assertThat(world.areOne(three.get(0), three.get(1))).isFalse();
        assertThat(world.areOne(three.get(0), three.get(2))).isTrue();
    }

    @Test
    void anOldAndANewNumberMayBothBeRightExceptInsideOneAgency() {
        var three =
                world.victims(
                        Written.by("alpha", "old-1", "Lo Van Old")
                                .born("1980-02-02")
                                .number("012345670"),
                        Written.by("beta", "old-1", "Lo Van Old")
                                .born("1980-02-02")
                                .number("001080004512"),
                        Written.by("beta", "old-2", "Lo Van Old")
                                .born("1980-02-02")
                                .number("112345670"));

        assertThat(world.areOne(three.get(0), three.get(1))).isTrue();
        assertThat(world.areOne(three.get(1), three.get(2))).isFalse();
    }

    @Test
    void placeholdersAndNumbersThatVeryManyShareProveNothing() {
        var zeros =
                world.victims(
                        Written.by("alpha", "zero-1", "Zero One").number("000000000"),
                        Written.by("beta", "zero-1", "Zero Two").number("000000000"),
                        Written.by("alpha", "zero-2", "Zero Three").number("123456789"),
                        Written.by("beta", "zero-2", "Zero Four").number("123456789"));
        var many =
                world.receive(
                        Side.PROTECTION,
                        IntStream.range(0, 30)
                                .mapToObj(
                                        at ->
                                                Written.by("agency" + at, "many", "Many " + at)
                                                        .number("555100200"))
                                .toList());

        assertThat(zeros.stream().map(world.facts::clusterOf)).doesNotHaveDuplicates();
        assertThat(many.stream().map(world.facts::clusterOf)).doesNotHaveDuplicates();
    }

    @Test
    void aBirthdayOnNewYearsDayNeedsTheSameSexToo() {
        var three =
                world.victims(
                        Written.by("alpha", "ny-1", "Thao Thi Pa").born("1995-01-01"),
                        Written.by("beta", "ny-1", "Thao Thi Pa").sex("M").born("1995-01-01"),
                        Written.by("gamma", "ny-1", "Thao Thi Pa").born("1995-01-01"),
                        Written.by("delta", "ny-1", "Thao Thi Pa").sex("U").born("1995-01-01"));

        assertThat(world.areOne(three.get(0), three.get(2))).isTrue();
        assertThat(world.areOne(three.get(0), three.get(1))).isFalse();
        assertThat(world.areOne(three.get(0), three.get(3))).isFalse();
    }

    @Test
    void aVeryCommonNameNeedsTheSameSexToo() {
        var crowd = new ArrayList<Written>();
        for (int at = 0; at < 12; at++) {
            crowd.add(Written.by("alpha", "crowd-" + at, "Nguyen Common").born("19" + (50 + at)));
        }
        world.receive(Side.PROTECTION, crowd);

        var three =
                world.victims(
                        Written.by("alpha", "common", "Nguyen Common").born("1994-05-06"),
                        Written.by("beta", "common", "Nguyen Common").sex("M").born("1994-05-06"),
                        Written.by("gamma", "common", "Nguyen Common").born("1994-05-06"));

        assertThat(world.areOne(three.get(0), three.get(1))).isFalse();
        assertThat(world.areOne(three.get(0), three.get(2))).isTrue();
    }

    @Test
    void theSameWritingOnTheOtherSideIsNeverMatched() {
        var person =
                Written.by("alpha", "side", "Both Sides").born("1987-06-05").number("079087001234");
        var victim = world.receive(Side.PROTECTION, person);
        var suspect = world.receive(Side.JUSTICE, person);

        assertThat(world.areOne(victim, suspect)).isFalse();
        assertThat(
                        world.persons.samePerson(
                                world.readsIdentity(), Side.PROTECTION, victim.onSide()))
                .isEmpty();
    }

    @Test
    void aPersonOfThreeAgenciesIsOneAndKeepsTheIdOfTheOldestRecord() {
        var border = world.receive(Side.PROTECTION, three("alpha").phone("0911 222 333"));
        var police = world.receive(Side.PROTECTION, three("beta").number("079195001111"));
        var social =
                world.receive(
                        Side.PROTECTION,
                        three("gamma")
                                .born("1995-05-06")
                                .phone("0911222333")
                                .number("079195001111"));

        assertThat(world.areOne(border, police)).isTrue();
        assertThat(world.facts.clusterOf(social)).isEqualTo(border.forStatistics());
        assertThat(
                        world.persons.samePerson(
                                world.readsIdentity(), Side.PROTECTION, police.onSide()))
                .containsExactly(border.onSide(), social.onSide());
    }

    @Test
    void undoingALinkRestoresTheEarlierClustersAndTellsFacts() {
        var a = world.receive(Side.PROTECTION, born("alpha", "undo", "Undo Person", "1990-09-09"));
        var b =
                world.receive(
                        Side.PROTECTION,
                        Written.by("beta", "undo", "Another Person").number("079090005555"));
        var c =
                world.receive(
                        Side.PROTECTION,
                        Written.by("gamma", "undo", "Third Person").number("079090005555"));
        assertThat(world.facts.clusterOf(c)).isEqualTo(b.forStatistics());
        assertThat(decide(Decision.LINK, a, b)).isEqualTo(new Done(true));
        assertThat(world.facts.clusterOf(c)).isEqualTo(a.forStatistics());

        assertThat(decide(Decision.UNDO_LINK, a, b)).isEqualTo(new Done(false));

        assertThat(world.facts.clusterOf(a)).isEqualTo(a.forStatistics());
        assertThat(world.facts.clusterOf(b)).isEqualTo(b.forStatistics());
        assertThat(world.facts.clusterOf(c)).isEqualTo(b.forStatistics());
    }

    @Test
    void noRuleMakesAnUndoneLinkAgain() {
        var a = world.receive(Side.PROTECTION, born("alpha", "again", "Again Me", "1991-09-09"));
        var b = world.receive(Side.PROTECTION, born("beta", "again", "Again Me", "1991-09-09"));
        decide(Decision.UNDO_LINK, a, b);

        world.receive(
                Side.PROTECTION,
                born("beta", "again", "Me Again", "1991-09-09").phone("0900111222"));

        assertThat(world.areOne(a, b)).isFalse();
        assertThat(decide(Decision.UNDO_LINK, a, b)).isEqualTo(Refused.ALREADY_SO);
        assertThat(decide(Decision.LINK, a, b)).isEqualTo(new Done(true));
        assertThat(decide(Decision.LINK, a, b)).isEqualTo(Refused.ALREADY_SO);
    }

    @Test
    void whoDecidesIsToldInsteadOfWaitingForALargeFile() throws InterruptedException {
        var a = world.receive(Side.PROTECTION, Written.by("alpha", "busy", "Busy One"));
        var b = world.receive(Side.PROTECTION, Written.by("beta", "busy", "Busy Two"));
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var publishing = Executors.newSingleThreadExecutor()) {
            publishing.execute(
                    () ->
                            world.database
                                    .transactions()
                                    .run(
                                            () -> {
                                                world.vault.records().lock(Side.PROTECTION);
                                                held.countDown();
                                                await(over);
                                            }));
            try {
                held.await();
                assertThat(decide(Decision.LINK, a, b)).isEqualTo(Refused.FILE_IS_PUBLISHED);
                assertThat(world.areOne(a, b)).isFalse();
            } finally {
                over.countDown();
            }
        }

        assertThat(decide(Decision.LINK, a, b)).isEqualTo(new Done(true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void undoingOneOfManyLinksSaysThatTheyAreStillOne() {
        var three =
                world.victims(
                        born("alpha", "tri", "Tri Angle", "1992-09-09"),
                        born("beta", "tri", "Tri Angle", "1992-09-09"),
                        born("gamma", "tri", "Tri Angle", "1992-09-09"));

        var undone = decide(Decision.UNDO_LINK, three.get(0), three.get(1));
        var apart = decide(Decision.KEEP_APART, three.get(0), three.get(1));

        assertThat(undone).isEqualTo(new Done(true));
        assertThat(apart).isEqualTo(new Done(false));
        assertThat(world.areOne(three.get(0), three.get(2))).isTrue();
        assertThat(world.facts.clusterOf(three.get(1))).isEqualTo(three.get(1).forStatistics());
    }

    @Test
    void aCorrectionDropsALinkByRuleAndKeepsALinkByAUser() {
        var a = world.receive(Side.PROTECTION, born("alpha", "corr", "Corr Ected", "1993-09-09"));
        var b = world.receive(Side.PROTECTION, born("beta", "corr", "Corr Ected", "1993-09-09"));
        var c = world.receive(Side.PROTECTION, Written.by("gamma", "corr", "Wholly Different"));
        decide(Decision.LINK, a, c);

        world.receive(Side.PROTECTION, born("alpha", "corr", "Corr Ected", "1983-09-09"));

        assertThat(world.areOne(a, b)).isFalse();
        assertThat(world.areOne(a, c)).isTrue();
    }

    @Test
    void aCorrectedNumberThatContradictsSplitsWhatItJoined() {
        var a = world.receive(Side.PROTECTION, born("alpha", "split", "Split Two", "1994-09-09"));
        var b =
                world.receive(
                        Side.PROTECTION,
                        born("beta", "split", "Split Two", "1994-09-09").number("079094001212"));
        assertThat(world.areOne(a, b)).isTrue();

        world.receive(
                Side.PROTECTION,
                born("alpha", "split", "Split Two", "1994-09-09").number("079094003434"));

        assertThat(world.areOne(a, b)).isFalse();
    }

    @Test
    void onlyAGrantToDecideDecidesAndOnlyOnRecordsOfOneSide() {
        var victim = world.receive(Side.PROTECTION, Written.by("alpha", "dec", "De Cide"));
        var suspect = world.receive(Side.JUSTICE, Written.by("alpha", "dec", "De Cide"));
        var reading = world.readsIdentity();

        assertThatThrownBy(() -> decide(reading, Decision.LINK, victim, suspect))
                .isInstanceOf(NotAllowed.class);
        assertThat(decide(Decision.LINK, victim, suspect)).isEqualTo(Refused.UNKNOWN_RECORD);
        assertThat(decide(Decision.LINK, victim, victim)).isEqualTo(Refused.SAME_RECORD);
    }

    @Test
    void recordsThatWereNeverLinkedHaveNothingToUndo() {
        var two =
                world.victims(Written.by("alpha", "un1", "Un One"), Written.by("beta", "un2", "X"));

        assertThat(decide(Decision.UNDO_LINK, two.get(0), two.get(1))).isEqualTo(Refused.NO_LINK);
    }

    @Test
    void theOrderOfArrivalDoesNotChangeWhoIsOne() {
        var people = List.of(three("o1"), three("o2").number("079195002222"), three("o3"));
        var forwards = world.receive(Side.JUSTICE, people);
        var clusters = forwards.stream().map(world.facts::clusterOf).distinct().count();

        assertThat(clusters).isEqualTo(1);
    }

    private static Written three(String agency) {
        return born(agency, "three", "Three Agencies", "1995-05-06");
    }

    private static Written born(String agency, String number, String name, String date) {
        return Written.by(agency, number, name).born(date);
    }

    private static Outcome decide(Decision decision, PersonReferences one, PersonReferences other) {
        var right = Right.of(DataClass.I, Action.DECIDE);
        var grant = world.rights.require(world.actor("reviewer", "alpha"), right, "linkage");
        return decide(grant, decision, one, other);
    }

    private static Outcome decide(
            Grant grant, Decision decision, PersonReferences one, PersonReferences other) {
        return decideOnPair.handle(
                grant,
                new DecideOnPair.Command(
                        Side.PROTECTION,
                        one.onSide(),
                        other.onSide(),
                        decision,
                        new AgencyId("alpha")));
    }
}
