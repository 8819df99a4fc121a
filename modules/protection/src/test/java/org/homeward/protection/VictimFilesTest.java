package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;
import org.homeward.facts.Fact;
import org.homeward.intake.Register.Before;
import org.homeward.intake.Register.Change;
import org.homeward.intake.Register.Fate;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.Register.Written;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.PublishFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VictimFilesTest {
    private static final String HEAD =
            "Record number,Name,Sex,Date of birth,Form of exploitation,Province,"
                    + "Date received,Date identified,Withdrawn";
    private static final String LENA = "M-1,Lena Orsk,F,17/05/2548,SEX,Vesmark,01/02/2564,,";
    private static final String IVO = "M-2,Ivo Brandt,M,1990,LAB,Midholt,03/02/2564,05/02/2564,";

    private ProtectionWorld world;

    @BeforeEach
    void open() {
        world = new ProtectionWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTheDryRunShowsIsWhatPublishingDoes() {
        world.publish(HEAD, LENA, IVO);
        var run =
                world.check(
                        UUID.randomUUID(),
                        HEAD,
                        LENA.replace("SEX", "LAB"),
                        IVO.replace("05/02/2564,", "05/02/2564,yes"),
                        "M-3,Una Voss,F,,MARR,Ostrand,,04/02/2564,");

        assertThat(run.reading().problems()).isEmpty();
        assertThat(run.findings())
                .extracting(Finding::fate)
                .containsExactly(Fate.REVISED, Fate.WITHDRAWN, Fate.CREATED);
        assertThat(run.findings().getFirst().changes())
                .containsExactly(new Change("form", new Before.Said("SEX")));
        assertThat(world.publish(run))
                .isInstanceOfSatisfying(
                        PublishFile.Published.class,
                        published ->
                                assertThat(published.file().written()).isEqualTo(run.counts()));
        assertThat(world.file("M-2")).isEmpty();
        assertThat(world.file("M-1").orElseThrow().coded().form()).isEqualTo("LAB");
    }

    @Test
    void lettersAreRepairedOnlyByAgreementAndTheFileKeepsByWhichTable() {
        var old = Charset.forName("windows-1252");
        var lines = LENA.replace("Lena Orsk", "Άντορ Άλμπερ Λούνα Βόσκαρ");
        var run =
                world.check(
                        UUID.randomUUID(),
                        HEAD,
                        new String(lines.getBytes(Charset.forName("iso-8859-7")), old));
        var agreed =
                new PublishFile.Command(
                        run.upload().id(), run.edition(), run.reading().repairs().code());

        assertThat(world.publish(run)).isEqualTo(PublishFile.Refused.REPAIR_NOT_AGREED);
        var officer = ProtectionWorld.officer(run.upload().terms().agency());
        assertThat(world.publishFile.handle(officer, agreed, Progress.NONE))
                .isInstanceOf(PublishFile.Published.class);
        assertThat(world.publishFile.handle(officer, agreed, Progress.NONE))
                .isInstanceOfSatisfying(
                        PublishFile.AlreadyPublished.class,
                        kept -> assertThat(kept.file().repair()).isEqualTo("old-far"));
    }

    @Test
    void everyEventDateIsOneFactWithTheAgeAtThatDay() {
        world.publish(HEAD, LENA, IVO);

        assertThat(world.holding())
                .extracting(fact -> fact.kind().code())
                .containsExactlyInAnyOrder(
                        "victim-received", "victim-received", "victim-identified");
        assertThat(world.holding())
                .filteredOn(fact -> fact.trafficking().form().orElseThrow().equals("SEX"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.VictimReceived.class,
                        fact -> {
                            assertThat(fact.traits().age()).hasValue(15);
                            assertThat(fact.traits().ageBasis()).contains("BIRTH_DATE");
                            assertThat(fact.occurrence().place()).hasToString("FA3-1");
                        });
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        world.publish(HEAD, LENA, IVO);
        var before = world.journal.latest();

        var again = world.check(UUID.randomUUID(), HEAD, LENA, IVO);

        assertThat(again.counts()).isEqualTo(new Written(0, 0, 2, 0));
        assertThat(again.earlier()).isPresent();
        assertThat(world.publish(again)).isEqualTo(PublishFile.Refused.NOTHING_NEW);
        assertThat(world.journal.latest()).isEqualTo(before);
    }

    @Test
    void aSecondClickGivesTheSameReceipt() {
        var run = world.check(UUID.randomUUID(), HEAD, LENA);

        var first = (PublishFile.Published) world.publish(run);
        var second = world.publish(run);

        assertThat(second)
                .isInstanceOfSatisfying(
                        PublishFile.AlreadyPublished.class,
                        already -> assertThat(already.file().act()).isEqualTo(first.file().act()));
    }

    @Test
    void aDryRunThatNoLongerHoldsIsNotPublished() {
        var run = world.check(UUID.randomUUID(), HEAD, LENA);
        world.publish(HEAD, IVO);

        assertThat(world.publish(run)).isEqualTo(PublishFile.Refused.DRY_RUN_IS_STALE);
        assertThat(world.file("M-1")).isEmpty();
    }

    @Test
    void aRemovedDateWithdrawsItsFact() {
        world.publish(HEAD, IVO);

        world.publish(HEAD, IVO.replace(",05/02/2564,", ",,"));

        assertThat(world.holding())
                .extracting(fact -> fact.kind().code())
                .containsExactly("victim-received");
    }

    @Test
    void aCorrectedBirthDateIsARevisionOfTheFactThough() {
        world.publish(HEAD, LENA);

        var run = world.check(UUID.randomUUID(), HEAD, LENA.replace("2548", "2538"));
        world.publish(run);

        assertThat(run.findings().getFirst().changes())
                .containsExactly(new Change("birth_date", new Before.Sealed()));
        assertThat(world.holding())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.OfPerson.class, fact -> assertThat(fact.traits().age()).hasValue(25));
    }

    @Test
    void aRecordThatOnlyTheFileBeganEndsWithIt() {
        var file = world.publish(HEAD, LENA, IVO);

        var withdrawn = world.withdraw(file);

        assertThat(withdrawn.written()).isEqualTo(new Written(0, 0, 0, 2));
        assertThat(world.file("M-1")).isEmpty();
        assertThat(world.holding()).isEmpty();
    }

    @Test
    void aRecordThatTheFileRevisedGoesBackToWhatItWas() {
        world.publish(HEAD, LENA);
        var wrong = world.publish(HEAD, LENA.replace("SEX", "LAB").replace("2548", "2538"));

        world.withdraw(wrong);

        assertThat(world.file("M-1").orElseThrow().coded().form()).isEqualTo("SEX");
        assertThat(world.holding())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.OfPerson.class, fact -> assertThat(fact.traits().age()).hasValue(15));
        var again = world.check(UUID.randomUUID(), HEAD, LENA);
        assertThat(again.counts()).isEqualTo(new Written(0, 0, 1, 0));
    }

    @Test
    void aRecordThatALaterFileRevisedStaysAsTheLaterFileSays() {
        var first = world.publish(HEAD, LENA, IVO);
        world.publish(HEAD, LENA.replace("SEX", "LAB"));

        world.withdraw(first);

        assertThat(world.file("M-1").orElseThrow().coded().form()).isEqualTo("LAB");
        assertThat(world.file("M-2")).isEmpty();
    }

    @Test
    void whatALaterFileSaidAgainStays() {
        var wrong = world.publish(HEAD, LENA, IVO.replace("LAB", "ORG"));
        world.publish(HEAD, LENA, IVO);

        world.withdraw(wrong);

        assertThat(world.file("M-1")).isPresent();
        assertThat(world.file("M-2").orElseThrow().coded().form()).isEqualTo("LAB");
    }

    @Test
    void filesTakenBackOneAfterTheOtherLeaveNothing() {
        var first = world.publish(HEAD, LENA);
        var second = world.publish(HEAD, LENA.replace("SEX", "LAB"));
        var third = world.publish(HEAD, LENA.replace("SEX", "ORG"));

        world.withdraw(third);
        assertThat(world.file("M-1").orElseThrow().coded().form()).isEqualTo("LAB");
        world.withdraw(first);
        assertThat(world.file("M-1").orElseThrow().coded().form()).isEqualTo("LAB");
        world.withdraw(second);

        assertThat(world.file("M-1")).isEmpty();
        assertThat(world.holding()).isEmpty();
    }

    @Test
    void theDryRunHintsAtTwiceTheSamePersonInAFileAndNeverAtWhoIsThereAlready() {
        world.publish(HEAD, LENA);

        var fishing = world.check(UUID.randomUUID(), HEAD, LENA.replace("M-1", "M-7"));
        var twice =
                world.check(
                        UUID.randomUUID(),
                        HEAD,
                        LENA.replace("M-1", "M-8"),
                        LENA.replace("M-1", "M-9"));

        assertThat(fishing.findings()).allMatch(finding -> finding.duplicates().isEmpty());
        assertThat(twice.findings().getFirst().duplicates()).isEmpty();
        assertThat(twice.findings().getLast().duplicates())
                .singleElement()
                .satisfies(hint -> assertThat(hint.arguments()).isEqualTo(List.of("2")));
    }

    @Test
    void anotherAgencysRecordOfTheSameNumberIsNotCompared() {
        world.publish(HEAD, LENA);

        var other =
                world.check(
                        new AgencyId("kustos"),
                        UUID.randomUUID(),
                        HEAD,
                        LENA.replace("SEX", "LAB"));

        assertThat(other.findings())
                .extracting(Finding::fate, Finding::changes)
                .containsExactly(tuple(Fate.CREATED, List.of()));
    }

    @Test
    void aFileWithdrawnForAReasonKeepsItsReasonAndItsHalfYear() {
        var file = world.publish(HEAD, LENA, IVO);

        world.withdraw(file);

        assertThat(world.history(file.id()))
                .extracting(SubmittedFile::reason)
                .containsExactly(Optional.empty(), Optional.of(WithdrawalReason.WRONG_ROWS));
        assertThat(world.history(file.id()).getLast().covered()).contains(Period.of("2021-H1"));
    }

    @Test
    void aRowWithoutAnyEventIsRefused() {
        var run = world.check(UUID.randomUUID(), HEAD, "M-1,Lena Orsk,F,,SEX,Vesmark,,,");

        assertThat(run.reading().problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.problem().key())
                                        .isEqualTo("protection.problem.no_event"));
        assertThat(world.publish(run)).isEqualTo(PublishFile.Refused.HAS_PROBLEMS);
    }
}
