package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that appends, again and again, and looks at what the file holds.
class CrashTest {
    private static final int KILLS = 3;
    private static final long LAST = 100_000;

    @TempDir private Path folder;

    /// The process to kill: appends runs of positions and says each that is surely held.
    static final class Appending {
        private Appending() {}

        public static void main(String[] arguments) {
            try (var chronicle = Chronicle.open(Path.of(arguments[0]), World.LAYOUT)) {
                while (chronicle.position() < LAST) {
                    chronicle.append(run(chronicle.position()));
                    System.out.println(chronicle.position());
                }
            }
        }
    }

    private static List<Batch> run(long held) {
        return List.of(batch(held + 1), batch(held + 2), batch(held + 3));
    }

    /// Two new records, the later one of which the next position withdraws again.
    private static Batch batch(long position) {
        return new Batch(
                position,
                List.of(
                        fact("a" + position),
                        fact("b" + position),
                        new Entry.Withdrawal(World.id("b" + (position - 1)))),
                List.of(new Membership(World.id("a" + position), World.id("b" + position))));
    }

    private static Entry fact(String name) {
        var id = World.id(name);
        return new Entry.Fact(id, "seen", id, Days.ofYear(2022), Values.none().code("unit", name));
    }

    @Test
    void aKilledProcessLeavesWholeAppendsOnly() throws IOException, InterruptedException {
        var file = folder.resolve("facts.duckdb");
        var random = new SplittableRandom(11);
        for (int kill = 0; kill < KILLS; kill++) {
            long said = appendAndKill(file, 1 + random.nextInt(10));

            try (var chronicle = Chronicle.open(file, World.LAYOUT)) {
                long position = chronicle.position();
                assertThat(position).isGreaterThanOrEqualTo(said);
                assertThat(position % 3).isZero();
                var records = Question.of(Measure.records("seen"), Days.ofYear(2022), position);
                assertThat(chronicle.answer(records).total()).isEqualTo(position + 1);
                var clusters = Question.of(Measure.clusters("seen"), Days.ofYear(2022), position);
                assertThat(chronicle.answer(clusters).total()).isEqualTo(position);
                var units = clusters.by(new Axis.Plain("unit"));
                assertThat(chronicle.answer(units).cells()).hasSize((int) position);
            }
        }
    }

    private static long appendAndKill(Path file, int lines)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Appending.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long said = 0;
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                said = Long.parseLong(String.valueOf(out.readLine()));
            }
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
