package org.homeward.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.demo.DemoCountry;
import org.homeward.figures.model.FigureRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A running instance is killed (`kill -9`) while it takes in a file that the command line sent:
/// the file is in as a whole or not at all, the command line says so, and the same command again
/// brings it in once.
class KilledImportTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final int ROWS = 1_500;
    private static final int KILLS = 3;
    private static final int MOST_ROUNDS = 10;

    /// In nanoseconds: starting the database and the application takes longer, an answer does not.
    private static final long TAKING_OVER = 2_000_000_000L;

    @TempDir private Path folder;

    @Test
    void aKilledImportIsWholeOrNotAtAllAndOnceWhenSentAgain() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var random = new SplittableRandom(7);
        var data = folder.resolve("data");
        var settings = Settings.demo("farland", 0, HOME).in(data, folder.resolve("data-keys"));
        long before = received(settings);
        int kills = 0;
        int latest = 2_400;
        for (int round = 0; kills < KILLS; round++) {
            assertThat(round)
                    .as("rounds, of which %s hit an import", kills)
                    .isLessThan(MOST_ROUNDS);
            var file = folder.resolve("victims-" + round + ".csv");
            Files.write(file, rows("KIL" + "ABCDEFGHIJ".charAt(round)));

            var instance = java("org.homeward.demo.Demo", data, "--port", "0");
            awaitReady(instance);
            var client = java("org.homeward.app.Homeward", data, "import", file.toString());
            client.waitFor(latest / 3 + random.nextInt(latest * 2 / 3), TimeUnit.MILLISECONDS);
            instance.destroyForcibly().waitFor();
            long killed = System.nanoTime();
            var told = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.waitFor();
            boolean tookOver = System.nanoTime() - killed > TAKING_OVER;

            long after = received(settings);
            assertThat(after).as(told).isIn(before, before + ROWS);
            if (client.exitValue() == 0) {
                assertThat(after).as(told).isEqualTo(before + ROWS); // what was answered is in
                // Who finds no instance opens the data itself: then the kill came too early.
                latest += tookOver ? latest / 2 : -latest / 4;
            } else {
                kills++;
                assertThat(told).contains("homeward: ").doesNotContain("\tat ");
            }
            assertThat(sentAgain(settings, file)).isEqualTo(before + ROWS);
            before += ROWS;
        }
    }

    private static long sentAgain(Settings settings, Path file) throws IOException {
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            var answer =
                    new Commands(rooms)
                            .run(
                                    new Commands.Request(
                                            "import",
                                            Map.of("kind", "victims"),
                                            Files.readAllBytes(file)));
            assertThat(answer.status()).as(answer.text()).isZero();
            return received(rooms);
        }
    }

    private static long received(Settings settings) {
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            return received(rooms);
        }
    }

    private static long received(Rooms rooms) {
        var pack = rooms.foundation().pack();
        var period = Period.year(2021);
        var division =
                new FigureRequest.Division(
                        pack.units().regimeAt(period.last()).id(), Period.Step.YEAR);
        return rooms.counts()
                .table(
                        FigureRequest.of(
                                pack.figureDefinition("victims-received").orElseThrow(),
                                period,
                                rooms.foundation().journal().latest(),
                                division))
                .total();
    }

    private static byte[] rows(String prefix) {
        return IntStream.range(0, ROWS)
                .mapToObj(
                        at ->
                                "%s-%d,%s %s,F,SEX,Vesmark,2021-06-15"
                                        .formatted(prefix, at, prefix, letters(at)))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Record number,Name,Sex,Form of exploitation,Province,Date received\n",
                                "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(
                        digit ->
                                ""
                                        + "bdfgklmnrs".charAt(digit - '0')
                                        + "aeiouaeiou".charAt(digit - '0'))
                .collect(Collectors.joining());
    }

    private static void awaitReady(Process instance) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(instance.getInputStream(), StandardCharsets.UTF_8));
        var line = lines.readLine();
        while (line != null && !line.startsWith("Stop with")) {
            line = lines.readLine();
        }
        assertThat(line).isNotNull();
    }

    private static Process java(String main, Path data, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dhomeward.home=" + HOME,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--country", "farland", "--data", data.toString(), "--language", "en"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
