package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.protection.ProtectionWorld.officer;

import java.util.List;
import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.base.AgencyId;
import org.homeward.intake.Register.Fate;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.protection.model.Victims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The first wall with the second one down: the database shows every row to every statement.
class OneWallTest {
    private static final AgencyId STRANGER = new AgencyId("kustos");
    private static final String HEAD =
            "Record number,Name,Sex,Date of birth,Form of exploitation,Province,Date received";
    private static final String LENA = "M-1,Lena Orsk,F,17/05/2548,SEX,Vesmark,01/02/2564";

    private static ProtectionWorld world;

    @BeforeAll
    static void takeTheSecondWallDown() {
        world = new ProtectionWorld();
        var owner = world.database.owner();
        owner.sql(
                        """
                        select format('alter table %s disable row level security', oid::regclass)
                          from pg_class
                         where relrowsecurity
                        """)
                .query(String.class)
                .list()
                .forEach(statement -> owner.sql(statement).update());
        world.publish(HEAD, LENA);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theSecondWallIsDown() {
        assertThat(
                        world.database
                                .client("protection")
                                .sql("select count(*) from protection.victim")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void theGrantAloneKeepsAnotherAgencyOut() {
        var lena = world.file("M-1").orElseThrow();
        var stranger = world.reads(STRANGER);

        assertThat(world.victims.find(stranger, lena.record())).isEmpty();
        assertThat(world.victims.ofPerson(stranger, lena.person())).isEmpty();
        assertThat(world.victims.withNumber(stranger, "M-1", 10)).isEmpty();
        assertThat(world.victims.history(stranger, lena.record())).isEmpty();
        assertThat(world.victims.list(stranger, Victims.Choice.ALL, 10, 0)).isEmpty();
        assertThat(world.victims.length(stranger, Victims.Choice.ALL).number()).isZero();
    }

    @Test
    void theRightToSendKeepsAnotherAgencysRecordsAndFilesOut() {
        var run = world.check(STRANGER, UUID.randomUUID(), HEAD, LENA.replace("SEX", "LAB"));
        var file = world.publish(HEAD, LENA.replace("M-1", "M-2"));

        assertThat(run.findings())
                .extracting(Finding::fate, Finding::changes)
                .containsExactly(tuple(Fate.CREATED, List.of()));
        var command = new WithdrawFile.Command(file.id(), WithdrawalReason.WRONG_ROWS);
        assertThatThrownBy(() -> world.withdrawFile.handle(officer(STRANGER), command))
                .isInstanceOf(NotAllowed.class);
    }
}
