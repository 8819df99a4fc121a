package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.Position;
import org.homeward.journal.Verification;
import org.homeward.journal.model.Proofs;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has the whole database in hand cannot change a register so that verifying does not find
/// it. `-Dhomeward.tamperings=10000` tries as often.
class TamperedDataTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final int TAMPERINGS = Integer.getInteger("homeward.tamperings", 200);

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Superuser superuser;

    @BeforeAll
    static void load() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
        superuser = new Superuser(folder.resolve("data"), new SplittableRandom(20_221_130));
    }

    @AfterAll
    static void close() throws Exception {
        superuser.close();
        rooms.close();
    }

    private static Verification verify() {
        var checkpoints = rooms.foundation().checkpoints();
        return rooms.foundation().verifyJournal(checkpoints.kept().stream().toList());
    }

    @Test
    void anUntouchedRegisterHolds() {
        assertThat(rooms.foundation().checkpoints().sign()).isEqualTo(Standing.CONTINUES);

        var verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.acts()).isEqualTo(rooms.foundation().journal().latest().value());
        assertThat(verification.rows()).isGreaterThan(300);
        assertThat(run("verify", "").status()).isZero();
    }

    @Test
    void everyTamperingIsFoundAndNothingIsLeftOnceItIsUndone() throws Exception {
        var tried = new TreeMap<String, Integer>();
        int done = 0;
        while (done < TAMPERINGS) {
            var change = superuser.tamper();
            if (change.isPresent()) {
                assertThat(verify().holds()).as(change.get().said()).isFalse();
                superuser.undo(change.get());
                tried.merge(change.get().said(), 1, Integer::sum);
                done++;
            }
        }

        assertThat(verify().findings()).isEmpty();
        assertThat(tried).hasSizeGreaterThan(60);
        System.out.printf("Tamperings found: %d, in %d places%n", done, tried.size());
    }

    @Test
    void aFigureIsVerifiedThroughItsEvidenceAndATamperedFactBehindItIsFound() throws Exception {
        var asked =
                new Commands.Request(
                        "verify",
                        Map.of("figure", "victims-identified", "period", "2019"),
                        new byte[0]);
        var sound = new Commands(rooms).run(asked);
        assertThat(sound.text())
                .contains("counted anew, on")
                .doesNotContain("0 counted")
                .contains("The number equals its list");
        assertThat(sound.status()).isZero();

        superuser.run(
                "create table facts.before as select * from facts.fact where kind = 'victim-identified'");
        superuser.run(
                "update facts.fact set place = place || 'x' where kind = 'victim-identified'");
        var changed = new Commands(rooms).run(asked);
        superuser.run("delete from facts.fact where kind = 'victim-identified'");
        superuser.run("insert into facts.fact select * from facts.before");
        superuser.run("drop table facts.before");

        assertThat(changed.text()).contains("are not those that were written");
        assertThat(changed.status()).isOne();
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void theEndCutOffIsFoundByACheckpointThatWasKeptElsewhere() throws Exception {
        rooms.foundation().checkpoints().sign();
        var kept = run("checkpoint", "").text();
        var last = superuser.one("select max(position) from journal.entry").orElseThrow();
        var act = superuser.one("select act from journal.entry where position = " + last);
        var saved =
                superuser.one("select to_jsonb(e) from journal.entry e where position = " + last);
        superuser.run("delete from journal.entry where position = " + last);
        try {
            assertThat(verify().findings())
                    .extracting(Verification.Finding::kind)
                    .contains(
                            Verification.Kind.ACT_WITHOUT_POSITION,
                            Verification.Kind.SHORTER_THAN_SIGNED);
            assertThat(run("verify", kept).status()).isEqualTo(1);
            assertThat(run("verify", kept).text()).contains("ends before position " + last);
            assertThat(run("checkpoint", "").status()).isEqualTo(1);
        } finally {
            superuser.run(
                    """
                    insert into journal.entry
                    select (jsonb_populate_record(null::journal.entry, '%s')).*
                    """
                            .formatted(saved.orElseThrow()));
        }
        assertThat(act).isPresent();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aWitnessGetsTheProofThatANewCheckpointContinuesTheOldOne() {
        var checkpoints = rooms.foundation().checkpoints();
        checkpoints.sign();
        var journal = rooms.foundation().journal();
        var early = new Position(3);
        var older = new Proofs.Head(3, journal.rootAt(early));
        var newest = checkpoints.kept().orElseThrow();

        var answer = run("checkpoint", checkpoints.note().orElseThrow());
        var proof = journal.consistency(early, new Position(newest.size()));

        assertThat(answer.text()).startsWith("old " + newest.size() + "\n\n");
        assertThat(Proofs.holdsConsistency(older, newest.head(), proof)).isTrue();
    }

    @Test
    void aStrangersCheckpointIsRefused() {
        var commands = new Commands(rooms);
        var request =
                new Commands.Request(
                        "verify",
                        Map.of("language", "en"),
                        "no checkpoint".getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowable(() -> commands.run(request)))
                .hasMessageContaining("no_checkpoint");
    }

    private static Commands.Answer run(String command, String file) {
        return new Commands(rooms)
                .run(
                        new Commands.Request(
                                command,
                                Map.of("language", "en"),
                                file.getBytes(StandardCharsets.UTF_8)));
    }
}
