package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `homeward bench`: starts the demonstration from nothing, starts it again, asks for its pages,
/// and
/// writes what it measured with machine and commit.
public final class Bench {
    private static final int ROUNDS = 40;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getProperty("homeward.home", "."));
        var folder = Files.createTempDirectory("homeward-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var lines = new ArrayList<String>();
        lines.add("| What | Measured | Goal |");
        lines.add("|---|---|---|");

        double first = DemoProcess.load(home, folder.resolve("data"));
        lines.add(
                row("First start of the demonstration, history included", "%.1f s", first, "60 s"));
        lines.add(
                row(
                        "Rows of agency files taken in per second of that start, database start included",
                        "%.0f",
                        DemoProcess.ROWS / first,
                        "3,000"));
        try (var demo = DemoProcess.start(home, folder.resolve("data"))) {
            lines.add(row("Later start, until the first page", "%.1f s", demo.seconds(), "8 s"));
            var pages = new Pages(demo.address());
            pages.warmUp();
            for (var page : pages.measure(ROUNDS)) {
                lines.add(
                        row(
                                "Page " + page.path() + ", p95 of " + ROUNDS,
                                "%.0f ms",
                                page.p95Millis(),
                                "60 ms"));
            }
            lines.add(
                    row(
                            "Memory after that (resident, with PostgreSQL)",
                            "%.0f MB",
                            demo.residentMegabytes(),
                            "600 MB"));
        }
        write(home, lines);
    }

    private static String row(String what, String format, double value, String goal) {
        var line =
                "| %s | %s | %s |".formatted(what, String.format(Locale.ROOT, format, value), goal);
        System.out.println(line);
        return line;
    }

    private static void write(Path home, List<String> lines) throws IOException {
        var text =
                """
                # The main path

                Printed by `./homeward bench` on %s, commit %s.
                %s

                %s
                """
                        .formatted(
                                LocalDate.now(java.time.Clock.systemUTC()),
                                Machine.commit(home),
                                Machine.description(),
                                String.join("\n", lines));
        var file = home.resolve("bench/results/main-path.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
