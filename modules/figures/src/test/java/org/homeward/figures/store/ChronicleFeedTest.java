package org.homeward.figures.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.base.UserId;
import org.homeward.chronicle.Days;
import org.homeward.chronicle.Measure;
import org.homeward.chronicle.Question;
import org.homeward.database.ModuleSchema;
import org.homeward.facts.Fact;
import org.homeward.facts.store.SqlFacts;
import org.homeward.figures.FigureWorld;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.store.Sequencing;
import org.homeward.journal.store.SqlJournal;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chronicle beside a real journal that was put back, and after damage to its file.
class ChronicleFeedTest {
    @TempDir private Path folder;

    private TestDatabase database;
    private SqlJournal journal;
    private SqlFacts facts;

    @BeforeEach
    void open() {
        database = TestDatabase.with(ModuleSchema.of("journal"), ModuleSchema.of("facts"));
        journal =
                SqlJournal.open(
                        database.client("journal"),
                        database.transactions(),
                        surroundings(),
                        InstanceKind.DEMO,
                        "farland");
        facts = new SqlFacts(database.client("facts"), database.transactions(), journal);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SqlJournal.Surroundings surroundings() {
        return new SqlJournal.Surroundings(Clock.systemUTC(), new SecureRandom(), ZoneOffset.UTC);
    }

    private Path file() {
        return folder.resolve("c.duckdb");
    }

    private ChronicleFeed feed() {
        return ChronicleFeed.inFile(file(), facts, journal);
    }

    /// One act that says of each of these persons that they were identified.
    private void identify(SqlJournal in, int... persons) {
        List<Fact> said =
                IntStream.of(persons)
                        .mapToObj(n -> FigureWorld.identified(n, "2019-02-03", "FA-1", "F", 20))
                        .toList();
        in.act(
                new Occasion(
                        "file-published",
                        new UserId(new UUID(0, 1)),
                        FigureWorld.AGENCY,
                        "import",
                        Optional.empty()),
                recording -> {
                    facts.append(recording, said);
                    return recording.act();
                });
    }

    private static List<String> counted(ChronicleFeed feed) {
        return feed.ask(
                feed.catchUp(),
                chronicle ->
                        chronicle
                                .trace(
                                        Question.of(
                                                Measure.clusters("victim-identified"),
                                                Days.ofYear(2019),
                                                chronicle.position()))
                                .evidence()
                                .stream()
                                .map(e -> e.representative().toString())
                                .sorted()
                                .toList());
    }

    private List<String> countedAnew() {
        try (var anew = ChronicleFeed.inMemory(facts, journal)) {
            return counted(anew);
        }
    }

    /// As an older backup has it: the acts after the position never were.
    private void putBackTo(Position position) {
        var acts = "select act from journal.entry where position > " + position.value();
        database.owner().sql("delete from facts.fact where act in (%s)".formatted(acts)).update();
        database.owner()
                .sql("delete from journal.entry where position > " + position.value())
                .update();
        database.owner()
                .sql("delete from journal.act where id not in (select act from journal.entry)")
                .update();
    }

    @Test
    void anActTooLargeToBeHeldIsFedInPiecesAndCountsTheSame() {
        identify(journal, 1);
        identify(journal, 2, 3, 4, 5);
        identify(journal, 6);
        var pieces = new SqlFacts(database.client("facts"), database.transactions(), journal, 2);

        try (var feed = ChronicleFeed.inMemory(pieces, journal)) {
            assertThat(counted(feed)).hasSize(6).isEqualTo(countedAnew());
        }
    }

    @Test
    void aJournalPutBackAndGrownPastWhatWasFedIsFedAgain() {
        identify(journal, 1);
        identify(journal, 2, 3);
        identify(journal, 4, 5);
        try (var feed = feed()) {
            assertThat(counted(feed)).hasSize(5);
        }

        putBackTo(new Position(1));
        identify(journal, 6);
        identify(journal, 7);
        identify(journal, 8);

        try (var feed = feed()) {
            assertThat(counted(feed)).hasSize(4).isEqualTo(countedAnew());
        }
    }

    @Test
    void aJournalPutBackUnderARunningFeedIsFedAgain() {
        identify(journal, 1);
        identify(journal, 2, 3);
        try (var feed = feed()) {
            assertThat(counted(feed)).hasSize(3);
            putBackTo(new Position(1));
            identify(journal, 4);

            assertThat(counted(feed)).hasSize(2).isEqualTo(countedAnew());
        }
    }

    @Test
    void whatWasLeftWithoutAPositionIsFedWithTheNextQuestion() {
        Sequencing none = () -> {};
        var stopped =
                SqlJournal.open(
                        database.client("journal"),
                        database.transactions(),
                        none,
                        surroundings(),
                        InstanceKind.DEMO,
                        "farland");
        try (var feed = feed()) {
            identify(stopped, 1);

            assertThat(counted(feed)).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoChronicleIsFedAgain() throws IOException {
        identify(journal, 1, 2);
        for (var garbage : List.of("", "x", "groceries, more than the head of a file")) {
            Files.write(file(), garbage.getBytes(StandardCharsets.UTF_8));
            try (var feed = feed()) {
                assertThat(counted(feed)).hasSize(2);
            }
        }
    }

    @Test
    void aFileCutOffOrOverwrittenAnywhereIsFedAgain() throws IOException {
        identify(journal, IntStream.rangeClosed(1, 500).toArray());
        try (var feed = feed()) {
            assertThat(counted(feed)).hasSize(500);
        }
        var whole = Files.readAllBytes(file());
        for (int part = 1; part < 10; part++) {
            int at = whole.length / 10 * part;
            assertThat(countedIn(Arrays.copyOf(whole, at))).hasSize(500);
            var overwritten = whole.clone();
            Arrays.fill(overwritten, at, at + 200, (byte) 0x5A);
            assertThat(countedIn(overwritten)).hasSize(500);
        }
    }

    /// As a full disk does under a checkpoint.
    @Test
    void oneThatAnswersNothingAnyMoreIsOpenedAgain() throws SQLException {
        identify(journal, 1, 2);
        try (var feed = feed()) {
            assertThat(counted(feed)).hasSize(2);
            failCheckpoint();

            assertThat(counted(feed)).hasSize(2);

            failCheckpoint();
            identify(journal, 3);

            assertThat(counted(feed)).hasSize(3).isEqualTo(countedAnew());
        }
    }

    /// From another connection to what this process has open.
    private void failCheckpoint() throws SQLException {
        var same = new Properties();
        same.setProperty("memory_limit", ChroniclePlace.BY_MACHINE.memoryMegabytes() + "MB");
        same.setProperty("threads", Integer.toString(ChroniclePlace.BY_MACHINE.threads()));
        same.setProperty("temp_directory", file() + ".tmp");
        same.setProperty("autoinstall_known_extensions", "false");
        same.setProperty("autoload_known_extensions", "false");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file(), same);
                var statement = connection.createStatement()) {
            statement.execute("set debug_checkpoint_abort = 'before_header'");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("checkpoint"))
                    .withMessageStartingWith("FATAL Error");
        }
    }

    private List<String> countedIn(byte[] content) throws IOException {
        Files.write(file(), content);
        try (var feed = feed()) {
            return counted(feed);
        }
    }
}
