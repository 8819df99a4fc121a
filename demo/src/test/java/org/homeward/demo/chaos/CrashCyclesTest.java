package org.homeward.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.homeward.demo.DemoCountry;
import org.homeward.demo.chaos.Operations.Fate;
import org.homeward.journal.ReadJournal.ReadsNotWritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// PostgreSQL is killed (`kill -9`) fifty times while files are taken in, without the pages, which
/// `homeward chaos` has. The witness reads plain SQL.
class CrashCyclesTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final int CYCLES = 50;
    private static final int LATEST_MILLIS = 350;

    private final Operations operations = new Operations();
    private final AtomicInteger names = new AtomicInteger();
    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedIsThereOnceAfterFiftyKillsAndTheWitnessSeesWhatIsPlanted()
            throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        var random = new SplittableRandom(11);
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                killedWhileFilesAreTakenIn(rooms, settings.data(), random);
                assertThat(findings(settings.data())).as("cycle %d", cycle).isEmpty();
            }
            takenInTheEnd(rooms);
            assertThat(operations.count(Fate.ACKNOWLEDGED)).isPositive();
            assertThat(operations.count(Fate.UNKNOWN)).isGreaterThanOrEqualTo(CYCLES / 2);
            try (var witness = Witness.of(settings.data())) {
                assertThat(witness.findingsOfPlantedFaults(operations))
                        .noneMatch(List::isEmpty)
                        .hasSize(2);
            }
            rooms.people().indexing().build(); // opens every name
            assertThat(rooms.foundation().verifyJournal(List.of()).findings()).isEmpty();
        }
    }

    private void killedWhileFilesAreTakenIn(Rooms rooms, Path data, SplittableRandom random)
            throws Exception {
        var end = new CountDownLatch(1);
        var officer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        while (end.getCount() > 0) {
                                            taken(rooms);
                                        }
                                    } catch (DataAccessException
                                            | TransactionException
                                            | ReadsNotWritten _) {
                                        // killed: nobody answers for this file
                                    }
                                });
        end.await(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
        RunningInstance.killDatabaseIn(data);
        end.countDown();
        assertThat(rooms.foundation().server().orElseThrow().revive()).isTrue();
        officer.join();
    }

    /// The pool may still hold connections that broke with the last kill.
    private void takenInTheEnd(Rooms rooms) {
        for (int broken = 0; ; broken++) {
            try {
                taken(rooms);
                return;
            } catch (DataAccessException | TransactionException | ReadsNotWritten _) {
                assertThat(broken).as("broken connections").isLessThan(20);
            }
        }
    }

    private void taken(Rooms rooms) {
        var name = Witness.MARK + names.incrementAndGet();
        int rows = 1 + names.get() % 30;
        operations.sent(name, rows);
        var answer =
                new Commands(rooms)
                        .run(
                                new Commands.Request(
                                        "import",
                                        Map.of("kind", "victims", "name", name + ".csv"),
                                        Officer.csv(name, rows).getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isZero();
        operations.end(name, Fate.ACKNOWLEDGED);
    }

    private List<String> findings(Path data) throws Exception {
        try (var witness = Witness.of(data)) {
            return witness.findings(operations);
        }
    }
}
