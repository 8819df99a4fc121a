package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `homeward bench --size national --data DIR`: a large country, made where it is not there yet,
/// measured within its process and under many users at once.
final class NationBench {
    private static final int RATE = 200;
    private static final int SECONDS = 120;
    private static final int WARMING = 240;

    private final Path home;
    private final String size;
    private final Path data;
    private final List<String> lines = new ArrayList<>();

    NationBench(Path home, String size, Path data) {
        this.home = home;
        this.size = size;
        this.data = data;
    }

    void run() throws IOException, InterruptedException {
        lines.add("| What | Measured | Goal |");
        lines.add("|---|---|---|");
        var names = Files.createTempFile("homeward-names", ".txt");
        double seconds = DemoProcess.load(home, data, size);
        lines.add(row("Made, or found whole, in", "%.0f s", seconds));
        engine(names);
        try (var demo = DemoProcess.start(home, data, size)) {
            lines.add(row("Start, until the first page", "%.0f s", demo.seconds()));
            var users = new UsersAtOnce(home, demo.address(), names);
            // A server runs for weeks; its first minutes, in which Java compiles it, are not
            // counted.
            users.at(RATE, WARMING);
            users.at(RATE, SECONDS).lines().forEach(this::say);
            lines.add(
                    row(
                            "Memory after that (resident, with PostgreSQL)",
                            "%.0f MB",
                            demo.residentMegabytes()));
        }
        write();
    }

    private void engine(Path names) throws IOException, InterruptedException {
        var process =
                DemoProcess.java(
                        home,
                        NationEngine.class.getName(),
                        List.of(home.toString(), data.toString(), names.toString()),
                        DemoProcess.LARGE_HEAP);
        var besides = new ArrayList<String>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var parts = line.split("\\|");
                if (parts.length == 3) {
                    say("| %s | %s | %s |".formatted((Object[]) parts));
                } else {
                    besides.add(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "the measures within the process failed:\n" + String.join("\n", besides));
        }
    }

    private void say(String line) {
        System.out.println(line);
        lines.add(line);
    }

    private static String row(String what, String format, double value) {
        var line = "| %s | %s | none |".formatted(what, String.format(Locale.ROOT, format, value));
        System.out.println(line);
        return line;
    }

    private void write() throws IOException {
        var text =
                """
                # A country of size `%s`

                Printed by `./homeward bench --size %s` on %s, commit %s.
                %s

                %s
                """
                        .formatted(
                                size,
                                size,
                                LocalDate.now(Clock.systemUTC()),
                                Machine.commit(home),
                                Machine.description(),
                                String.join("\n", lines));
        var results = Files.createDirectories(home.resolve("bench/results"));
        var file = results.resolve(size + ".md");
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
