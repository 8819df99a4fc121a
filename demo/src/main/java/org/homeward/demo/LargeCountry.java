package org.homeward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.testkit.population.DemoHistory;
import org.homeward.testkit.population.KeptHistory;
import org.homeward.testkit.population.PopulationFiles;

/// The history of a country too large to be invented within the instance that takes it in: made by
/// a process of its own into a folder beside the data, and read from there file by file.
final class LargeCountry {
    private static final int MEGABYTES_FOR_ONE = 100;
    private static final int MEGABYTES_AT_LEAST = 500;

    private LargeCountry() {}

    static Path folder(Settings settings) {
        return settings.data().resolveSibling(settings.data().getFileName() + "-history");
    }

    static DemoHistory history(Settings settings, Size size) {
        var kept = new KeptHistory(folder(settings));
        if (!kept.isComplete()) {
            make(settings, size);
        }
        return kept.read();
    }

    private static void make(Settings settings, Size size) {
        System.out.println("Inventing the country in a process of its own.");
        int megabytes = MEGABYTES_AT_LEAST + MEGABYTES_FOR_ONE * size.factor();
        var maker =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PopulationFiles.class.getName(),
                        settings.packs().toString(),
                        settings.country(),
                        String.valueOf(size.factor()),
                        folder(settings).toString());
        try {
            Files.createDirectories(folder(settings));
            var running = maker.inheritIO().start();
            if (running.waitFor() != 0) {
                throw new SettingsProblem("no_large_country", settings.country(), megabytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the country was made", e);
        }
    }
}
