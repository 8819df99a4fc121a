package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.protection.ProtectionWorld.MEDIK;
import static org.homeward.protection.ProtectionWorld.SENT;
import static org.homeward.protection.ProtectionWorld.officer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.homeward.access.Actor;
import org.homeward.access.NotAllowed;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private static final String HEAD =
            "record_number,name,sex,phone,home_address,form,place,received_on";
    private static ProtectionWorld world;

    @BeforeAll
    static void open() {
        world = new ProtectionWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void twoClicksAtOnceArePublishedOnce() throws Exception {
        for (int round = 1; round <= 10; round++) { // they meet at another step each time
            var run = world.check(UUID.randomUUID(), HEAD, row("C-1" + round));
            Callable<PublishFile.Outcome> click = () -> world.publish(run);

            var outcomes = new ArrayList<PublishFile.Outcome>();
            try (var clicks = Executors.newFixedThreadPool(2)) {
                for (var done : clicks.invokeAll(List.of(click, click))) {
                    outcomes.add(done.get());
                }
            }

            assertThat(outcomes).hasAtLeastOneElementOfType(PublishFile.Published.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(PublishFile.AlreadyPublished.class);
            assertThat(world.history(run.upload().id())).hasSize(1);
        }
    }

    @Test
    void theSameIdWithAnotherFileIsRefused() {
        var id = UUID.randomUUID();

        var first = send(MEDIK, id, row("C-2"));
        var again = send(MEDIK, id, row("C-2"));
        var other = send(MEDIK, id, row("C-3"));

        assertThat(again).isEqualTo(first);
        assertThat(other).isEqualTo(SubmitFile.Refused.OTHER_FILE_WITH_THIS_ID);
    }

    @Test
    void anAgencyOfTheOtherSideSendsNoVictims() {
        var outcome = send(new AgencyId("advok"), UUID.randomUUID(), row("C-4"));

        assertThat(outcome).isEqualTo(SubmitFile.Refused.OTHER_SIDE);
    }

    @Test
    void nobodySendsForAnotherAgencyOrWithoutTheRole() {
        var terms = new FileTerms(MEDIK, "victims", SENT, Optional.empty());
        var command = new SubmitFile.Command(UUID.randomUUID(), terms, new byte[] {1});
        var worker = new Actor(officer(MEDIK).user(), MEDIK, Set.of("case-worker"));

        assertThatThrownBy(() -> world.submitFile.handle(officer(new AgencyId("kustos")), command))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.submitFile.handle(worker, command))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anUploadIsOpenedByItsSenderAlone() {
        var run = world.check(UUID.randomUUID(), HEAD, row("C-5"));
        var colleague =
                new Actor(new UserId(UUID.randomUUID()), MEDIK, Set.of("importing-officer"));

        assertThat(world.checkFile.handle(colleague, run.upload().id(), Progress.NONE)).isEmpty();
        assertThat(
                        world.publishFile.handle(
                                colleague,
                                new PublishFile.Command(run.upload().id(), run.edition()),
                                Progress.NONE))
                .isEqualTo(PublishFile.Refused.UNKNOWN_UPLOAD);
    }

    @Test
    void aFileIsWithdrawnOnceAndByItsAgencyAlone() {
        var file = world.publish(HEAD, row("C-6"));
        var again = new WithdrawFile.Command(file.id(), WithdrawalReason.SENT_TWICE);

        assertThat(world.withdrawFile.handle(officer(new AgencyId("kustos")), again))
                .isEqualTo(WithdrawFile.Refused.UNKNOWN_FILE);
        world.withdraw(file);
        assertThat(world.withdrawFile.handle(officer(MEDIK), again))
                .isEqualTo(WithdrawFile.Refused.ALREADY_WITHDRAWN);
    }

    @Test
    void noTableHoldsWhatIsSealed() {
        world.publish(HEAD, row("C-7"));
        world.check(UUID.randomUUID(), HEAD, row("C-8")); // waits, sealed

        for (var schema : List.of("intake", "protection", "facts", "journal")) {
            assertThat(dump(schema)).doesNotContain("Zelda", "Markerova", "0987", "Secret Lane");
        }
        assertThat(dump("protection")).contains("C-7"); // the search itself finds what is there
    }

    private static SubmitFile.Outcome send(AgencyId agency, UUID id, String row) {
        var terms = new FileTerms(agency, "victims", SENT, Optional.empty());
        byte[] bytes = (HEAD + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        return world.submitFile.handle(officer(agency), new SubmitFile.Command(id, terms, bytes));
    }

    private static String row(String number) {
        return number + ",Zelda Markerova,F,0987654321,Secret Lane 5,SEX,Vesmark,01/02/2564";
    }

    /// Every value of every table of a schema as text; bytes also read as letters.
    private static String dump(String schema) {
        var all = new StringBuilder();
        var owner = world.database.owner();
        var tables =
                owner.sql("select tablename from pg_tables where schemaname = :schema")
                        .param("schema", schema)
                        .query(String.class)
                        .list();
        for (var table : tables) {
            for (var row :
                    owner.sql("select * from %s.%s".formatted(schema, table))
                            .query()
                            .listOfRows()) {
                row.values().forEach(value -> all.append(text(value)).append('\n'));
            }
        }
        return all.toString();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
