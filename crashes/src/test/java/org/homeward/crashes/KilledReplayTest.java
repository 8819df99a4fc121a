package org.homeward.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.homeward.app.settings.Settings;
import org.homeward.base.Period;
import org.homeward.demo.DemoCountry;
import org.homeward.figures.model.FigureRequest;
import org.homeward.testkit.population.HandMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that takes in agencies' files is killed (`kill -9`) at ten random moments of its
/// work, each time in a new instance. Whoever goes on from there gets every figure as it was
/// counted by hand.
class KilledReplayTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final int KILLS = 10;
    private static final int MOST_ROUNDS = 20;

    @TempDir private Path folder;

    @Test
    void nothingIsHalfDoneAfterTenKills() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var random = new SplittableRandom(20_221_130);
        long began = System.nanoTime();
        start(folder.resolve("whole")).waitFor();
        long wholeMillis = (System.nanoTime() - began) / 1_000_000;

        int kills = 0;
        for (int round = 0; kills < KILLS && round < MOST_ROUNDS; round++) {
            var data = folder.resolve("data-" + round);
            var child = start(data);
            long moment = (long) (wholeMillis * (0.45 + 0.5 * random.nextDouble()));
            boolean ended = child.waitFor(moment, TimeUnit.MILLISECONDS);
            if (ended) { // the machine was busier before: from now on by this measure
                wholeMillis = Math.min(wholeMillis, moment);
            }
            child.destroyForcibly().waitFor();
            kills += ended ? 0 : 1; // who was done before the kill was not killed
            goOnAndCount(data);
        }

        assertThat(kills).isEqualTo(KILLS);
    }

    private static void goOnAndCount(Path data) {
        var keys = data.resolveSibling(data.getFileName() + "-keys");
        var settings = Settings.demo("farland", 0, HOME).in(data, keys);
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            var pack = rooms.foundation().pack();
            var journal = rooms.foundation().journal();
            for (var count : HandMade.read("farland", pack.zone()).expected()) {
                var position =
                        count.asKnownOn()
                                .map(day -> journal.asKnownOn(day).orElseThrow())
                                .orElseGet(journal::latest);
                var request =
                        FigureRequest.of(
                                pack.figureDefinition(count.figure()).orElseThrow(),
                                count.period(),
                                position,
                                new FigureRequest.Division(
                                        pack.units().regimeAt(count.period().last()).id(),
                                        Period.Step.YEAR));

                assertThat(rooms.counts().table(request).total())
                        .as(count.figure() + " " + count.period() + " " + count.asKnownOn())
                        .isEqualTo(count.count());
            }
        }
    }

    private static Process start(Path data) throws Exception {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dhomeward.home=" + HOME,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.homeward.demo.Demo",
                                "--country",
                                "farland",
                                "--load-only",
                                "--data",
                                data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
