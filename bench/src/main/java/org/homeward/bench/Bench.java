package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `homeward bench`: starts the demonstration from nothing, starts it again, asks for its
/// pages, and writes what it measured with machine and commit.
public final class Bench {
    private static final int ROUNDS = 40;
    private static final int FILE_ROWS = 20_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getProperty("homeward.home", "."));
        if (arguments.length > 0 && arguments[0].equals("linkage")) {
            var options = options(Arrays.copyOfRange(arguments, 1, arguments.length));
            var data = Path.of(options.getOrDefault("--data", "."));
            new LinkageBench(home, data.toAbsolutePath()).run();
            return;
        }
        var options = options(arguments);
        if (options.containsKey("--size")) {
            var data = Path.of(options.getOrDefault("--data", "/var/lib/homeward/bench"));
            var size = options.get("--size");
            if (options.containsKey("--soak")) {
                int minutes = Integer.parseInt(options.get("--soak"));
                new SoakBench(home, size, data.toAbsolutePath(), minutes).run();
            } else {
                new NationBench(home, size, data.toAbsolutePath()).run();
            }
            return;
        }
        if (options.containsKey("--file-rows")) {
            new LargeFileBench(home, Integer.parseInt(options.get("--file-rows"))).run();
            return;
        }
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
                        "Rows of agency files (some 530 small ones) per second of that start, all included",
                        "%.0f",
                        DemoProcess.ROWS / first,
                        "none"));
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
            lines.addAll(walls(demo.address(), folder.resolve("data")));
        }
        lines.addAll(importing(home, folder.resolve("import")));
        write(home, lines);
    }

    /// Pairs of an option and its value.
    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            options.put(arguments[at], arguments[at + 1]);
        }
        return options;
    }

    private static List<String> walls(String address, Path data) throws Exception {
        var lines = new ArrayList<String>();
        try (var cost = new WallCost(address, data)) {
            for (var page : cost.ofPages()) {
                lines.add(
                        row(
                                "The wall in the database adds to the p95 of page " + page.name(),
                                "%.1f ms",
                                page.up() - page.down(),
                                "15 ms"));
            }
            var answers = cost.absentAndForbidden();
            lines.add(
                    quartiles("A record that is not there: quartiles", answers.absentQuartiles()));
            lines.add(
                    quartiles(
                            "A record of another agency: quartiles", answers.forbiddenQuartiles()));
        }
        return lines;
    }

    private static String quartiles(String what, double[] millis) {
        var line =
                String.format(
                        Locale.ROOT,
                        "| %s | %.1f / %.1f / %.1f ms | overlapping |",
                        what,
                        millis[0],
                        millis[1],
                        millis[2]);
        System.out.println(line);
        return line;
    }

    private static List<String> importing(Path home, Path data) throws Exception {
        var process =
                DemoProcess.java(
                        home,
                        ImportSpeed.class.getName(),
                        List.of(home.toString(), data.toString(), Integer.toString(FILE_ROWS)),
                        DemoProcess.USUAL_HEAP);
        var lines = new ArrayList<String>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                System.out.println(line);
                var words = line.split(" ");
                if (words[0].equals(ImportSpeed.BOTH_SIDES)) {
                    lines.add(
                            row(
                                    "Import of agencies of both sides at once, round %s: rows a second"
                                            .formatted(words[1]),
                                    "%.0f",
                                    Double.parseDouble(words[2]),
                                    "5,000"));
                }
                if (words[0].equals(ImportSpeed.SUM)) {
                    var what =
                            "Import of three files of %,d rows each, round %s: rows a second, %s"
                                    .formatted(FILE_ROWS, words[1], "%s");
                    lines.add(
                            row(
                                    what.formatted("from file to committed"),
                                    "%.0f",
                                    Double.parseDouble(words[2]),
                                    "3,000"));
                    lines.add(
                            row(
                                    what.formatted("with a dry run before"),
                                    "%.0f",
                                    Double.parseDouble(words[3]),
                                    "3,000"));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import did not run");
        }
        return lines;
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
        var results = Files.createDirectories(home.resolve("bench/results"));
        var file = results.resolve("main-path.md");
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
