package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTest {
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("facts.duckdb");
    }

    private static List<String> answers(Chronicle chronicle, long seed) {
        var world = new World(seed);
        return IntStream.range(0, 12)
                .mapToObj(_ -> world.question(world.position(chronicle.position())))
                .map(question -> chronicle.answer(question) + " " + chronicle.trace(question))
                .toList();
    }

    @Test
    void aFileReopenedAndAFileRebuiltGiveTheSameBytes() {
        var batches = new World(7).batches(60);
        List<String> first;
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            chronicle.append(batches.subList(0, 25));
            chronicle.append(batches.subList(25, 60));
            first = answers(chronicle, 8);
        }

        try (var reopened = Chronicle.open(file(), World.LAYOUT);
                var rebuilt = Chronicle.inMemory(World.LAYOUT)) {
            rebuilt.append(batches);

            assertThat(answers(reopened, 8)).isEqualTo(first);
            assertThat(answers(rebuilt, 8)).isEqualTo(first);
        }
    }

    @Test
    void appendingGoesOnInAReopenedFile() {
        var batches = new World(9).batches(60);
        for (int from = 0; from < 60; from += 20) {
            try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
                chronicle.append(batches.subList(0, from + 20));
            }
        }

        try (var chronicle = Chronicle.open(file(), World.LAYOUT);
                var atOnce = Chronicle.inMemory(World.LAYOUT)) {
            atOnce.append(batches);

            assertThat(chronicle.position()).isEqualTo(atOnce.position());
            assertThat(answers(chronicle, 1)).isEqualTo(answers(atOnce, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 29, 57})
    void aPositionAppendedInPiecesGivesTheSameAnswers(long seed) {
        var batches = new World(seed).batches(60);
        try (var pieces = Chronicle.inMemory(World.LAYOUT);
                var atOnce = Chronicle.inMemory(World.LAYOUT)) {
            atOnce.append(batches);
            batches.forEach(batch -> appendByEntry(pieces, batch));

            assertThat(pieces.position()).isEqualTo(atOnce.position());
            assertThat(answers(pieces, seed)).isEqualTo(answers(atOnce, seed));
        }
    }

    private static void appendByEntry(Chronicle chronicle, Batch batch) {
        chronicle.appendInPieces(
                batch.position(),
                "",
                taking -> {
                    taking.accept(new Batch(batch.position(), List.of(), batch.memberships()));
                    batch.entries()
                            .forEach(
                                    entry ->
                                            taking.accept(
                                                    new Batch(
                                                            batch.position(),
                                                            List.of(entry),
                                                            List.of())));
                });
    }

    @Test
    void aFailureBetweenPiecesLeavesNothing() {
        try (var chronicle = Chronicle.inMemory(World.LAYOUT)) {
            var batch = new World(5).batches(1).getFirst();

            assertThatIllegalStateException()
                    .isThrownBy(
                            () ->
                                    chronicle.appendInPieces(
                                            batch.position(),
                                            "",
                                            taking -> {
                                                taking.accept(batch);
                                                throw new IllegalStateException("no more");
                                            }));
            assertThat(chronicle.position()).isZero();
            chronicle.append(List.of(batch));
            assertThat(chronicle.position()).isEqualTo(batch.position());
        }
    }

    /// The device takes no byte; the file is opened by the first append.
    @Test
    void aCommitThatFailsIsTakenBackEachTimeAnew() throws IOException {
        Chronicle.open(file(), World.LAYOUT).close();
        var batches = new World(5).batches(20);
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            var log = folder.resolve("facts.duckdb.wal");
            Files.createSymbolicLink(log, Path.of("/dev/full"));
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatExceptionOfType(ChronicleFault.class)
                        .isThrownBy(() -> chronicle.append(batches))
                        .withStackTraceContaining("Failed to commit")
                        .matches(fault -> !fault.isDamage() && !fault.isEnd());
                assertThat(chronicle.position()).isZero();
            }
            Files.delete(log);
        }
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            assertThat(chronicle.position()).isZero();
            chronicle.append(batches);
            assertThat(chronicle.position()).isEqualTo(batches.getLast().position());
        }
    }

    @Test
    void anotherLayoutIsRefused() {
        Chronicle.open(file(), World.LAYOUT).close();
        var other = new Layout(List.of("seen"), List.of("sex"), List.of());

        assertThatExceptionOfType(IncompatibleChronicle.class)
                .isThrownBy(() -> Chronicle.open(file(), other))
                .withMessage("written for another layout");
    }

    @Test
    void theOrderOfNamesMakesNoOtherLayout() {
        Chronicle.open(file(), World.LAYOUT).close();
        var shuffled =
                new Layout(
                        List.of("helped", "seen"), List.of("unit", "sex", "form"), List.of("age"));

        Chronicle.open(file(), shuffled).close();

        assertThat(shuffled.fingerprint()).isEqualTo(World.LAYOUT.fingerprint());
    }

    @Test
    void anotherVersionIsRefused() throws SQLException {
        Chronicle.open(file(), World.LAYOUT).close();
        execute("update chronicle set engine = 99");

        assertThatExceptionOfType(IncompatibleChronicle.class)
                .isThrownBy(() -> Chronicle.open(file(), World.LAYOUT))
                .withMessage("written by engine version [99]; this is version 3");
    }

    @Test
    void aForeignFileIsRefusedAndLeftAlone() throws IOException, SQLException {
        Files.writeString(file(), "a list of groceries, longer than a file header");

        assertThatExceptionOfType(IncompatibleChronicle.class)
                .isThrownBy(() -> Chronicle.open(file(), World.LAYOUT))
                .withMessage("the file is no DuckDB database");
        assertThat(file()).content().startsWith("a list of groceries");

        Files.delete(file());
        execute("create table groceries (name text)");
        assertThatExceptionOfType(IncompatibleChronicle.class)
                .isThrownBy(() -> Chronicle.open(file(), World.LAYOUT))
                .withMessageStartingWith("the file holds other tables");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Chronicle.open(file(), World.LAYOUT).close();
        var bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 12, bytes.length, (byte) 0x5A);
        Files.write(file(), bytes);

        assertThatExceptionOfType(IncompatibleChronicle.class)
                .isThrownBy(() -> Chronicle.open(file(), World.LAYOUT))
                .withMessageStartingWith("the file cannot be read");
    }

    /// Wherever a copy or a full disk cut the file off, or something wrote over it.
    @Test
    void aFileCutOffOrOverwrittenAnywhereIsSaidToBeDamagedOrIsRight() throws IOException {
        List<String> right;
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            chronicle.append(new World(7).batches(60));
            right = answers(chronicle, 8);
        }
        var whole = Files.readAllBytes(file());
        int damaged = 0;
        for (int part = 0; part < 16; part++) {
            int at = whole.length / 16 * part;
            damaged += isDamaged(Arrays.copyOf(whole, at), right) ? 1 : 0;
            var overwritten = whole.clone();
            Arrays.fill(overwritten, at, at + 300, (byte) 0x5A);
            damaged += isDamaged(overwritten, right) ? 1 : 0;
        }
        assertThat(damaged).isGreaterThan(16);
    }

    /// Whether the file is said to be damaged; if not, it must give the right answers.
    private boolean isDamaged(byte[] content, List<String> right) throws IOException {
        Files.write(file(), content);
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            if (content.length == 0) {
                return false; // as good as new
            }
            assertThat(answers(chronicle, 8)).isEqualTo(right);
            return false;
        } catch (IncompatibleChronicle _) {
            return true;
        } catch (ChronicleFault fault) {
            assertThat(fault.isDamage()).isTrue();
            return true;
        }
    }

    @Test
    void theMarkOfTheLastPositionIsKept() {
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            assertThat(chronicle.mark()).isEmpty();
            chronicle.append(List.of(new Batch(3, List.of(), List.of())), "the third");
            chronicle.append(List.of(new Batch(2, List.of(), List.of())), "passed over");
        }
        try (var chronicle = Chronicle.open(file(), World.LAYOUT)) {
            assertThat(chronicle.mark()).isEqualTo("the third");
            chronicle.append(4, List.of(), List.of());
            assertThat(chronicle.mark()).isEmpty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aSecondWriterOnTheSameFileIsStopped() {
        var batches = new World(3).batches(10);
        try (var one = Chronicle.open(file(), World.LAYOUT);
                var other = Chronicle.open(file(), World.LAYOUT)) {
            one.append(batches.subList(0, 5));

            assertThatIllegalStateException().isThrownBy(() -> other.append(batches));
            assertThat(one.position()).isEqualTo(batches.get(4).position());
        }
    }

    @Test
    void readersNeverSeeHalfAnAppend() throws InterruptedException, ExecutionException {
        var day = Days.ofYear(2022);
        try (var chronicle = Chronicle.inMemory(World.LAYOUT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing =
                    threads.submit(
                            () -> {
                                for (int i = 1; i <= 20; i++) {
                                    chronicle.append(
                                            i, List.of(fact(2 * i), fact(2 * i + 1)), List.of());
                                }
                            });
            var readers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 2; i++) {
                readers.add(
                        threads.submit(
                                () -> {
                                    boolean right = true;
                                    while (!writing.isDone()) {
                                        long position = chronicle.position();
                                        var question =
                                                Question.of(
                                                        Measure.clusters("seen"), day, position);
                                        right &= chronicle.answer(question).total() == 2 * position;
                                    }
                                    return right;
                                }));
            }

            writing.get();

            for (var reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        }
    }

    private static Entry fact(int number) {
        var id = World.id("fact " + number);
        return new Entry.Fact(
                id, "seen", id, Days.ofYear(2022), Values.none().code("unit", "u" + number));
    }

    @Test
    void exportedRowsAreReadByAnyone() throws SQLException {
        var parquet = folder.resolve("facts of o'hara.parquet");
        try (var chronicle = Chronicle.inMemory(World.LAYOUT)) {
            chronicle.append(1, List.of(fact(1), fact(2)), List.of());
            chronicle.append(2, List.of(new Entry.Withdrawal(World.id("fact 1"))), List.of());
            chronicle.export(parquet);
        }

        var sql =
                """
                select kind, unit, from_position, to_position, age, first_day::text
                  from read_parquet('%s')
                 order by unit
                """
                        .formatted(parquet.toString().replace("'", "''"));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (row.next()) {
                var line = new ArrayList<String>();
                for (int column = 1; column <= 6; column++) {
                    line.add(row.getString(column));
                }
                lines.add(String.join(" ", line));
            }
            assertThat(lines)
                    .containsExactly(
                            "seen u1 1 2 null 2022-01-01", "seen u2 1 null null 2022-01-01");
        }
    }
}
