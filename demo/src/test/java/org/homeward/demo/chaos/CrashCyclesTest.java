package org.homeward.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.stream.Stream;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.homeward.demo.DemoCountry;
import org.homeward.demo.chaos.Operations.Fate;
import org.homeward.journal.ReadJournal.ReadsNotWritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// PostgreSQL is killed (`kill -9`) fifty times while files are taken in, without the pages, which
/// `homeward chaos` has. The witness reads plain SQL.
class CrashCyclesTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final int CYCLES = 50;
    private static final int LATEST_MILLIS = 150;

    private final Operations operations = new Operations();
    private final AtomicInteger names = new AtomicInteger();

    @TempDir(factory = InMemory.class)
    private Path folder;

    private int hit;

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
            assertThat(Stream.generate(() -> isTaken(rooms)).limit(20).anyMatch(it -> it)).isTrue();
            assertThat(operations.count(Fate.ACKNOWLEDGED)).isGreaterThanOrEqualTo(CYCLES / 5);
            assertThat(hit).as("kills in the middle of a file").isGreaterThanOrEqualTo(CYCLES / 2);
            try (var witness = Witness.of(settings.data())) {
                assertThat(witness.findingsOfPlantedFaults(operations))
                        .noneMatch(List::isEmpty)
                        .hasSize(3);
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
                                    while (end.getCount() > 0) {
                                        isTaken(rooms);
                                    }
                                });
        end.await(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
        int begun = names.get();
        RunningInstance.killDatabaseIn(data);
        end.countDown();
        assertThat(rooms.foundation().server().orElseThrow().revive()).isTrue();
        officer.join();
        hit += operations.isUnanswered(Witness.MARK + begun) ? 1 : 0;
    }

    /// Answers no where the connection broke; the pool hands some out that broke with a kill
    /// before.
    private boolean isTaken(Rooms rooms) {
        try {
            taken(rooms);
            return true;
        } catch (DataAccessException | TransactionException | ReadsNotWritten _) {
            return false;
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

    /// A kill leaves to the machine what was handed to it, so nothing is gained by waiting for a
    /// disk fifty times.
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");
        private static final long ROOM = 2L << 30;

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
                throws IOException {
            boolean fits =
                    Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
            return fits
                    ? Files.createTempDirectory(MEMORY, "homeward-")
                    : Files.createTempDirectory("homeward-");
        }
    }
}
