package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Many users at once by Gatling, in a process of its own; the module `load` says what they do.
final class UsersAtOnce {
    /// Per kind of request: its name, how many, how many failed, and the 95th percentile.
    private static final Pattern LINE =
            Pattern.compile(
                    "class=\"ellipsed-name\">([^<]+)</span>.*?col-2\">(\\d+)<.*?col-4\">(\\d+)<"
                            + ".*?col-10\">(\\d+)<",
                    Pattern.DOTALL);

    private static final Map<String, String> MEANT =
            Map.of(
                    "record", "A record opened",
                    "search", "A search sent",
                    "search Redirect 1", "What a search found",
                    "save", "A decision saved",
                    "pair", "A pair opened",
                    "list", "A page of a list",
                    "figure", "A figure");

    private static final Map<String, String> GOALS =
            Map.of(
                    "A record opened",
                    "60 ms",
                    "What a search found",
                    "50 ms",
                    "A decision saved",
                    "80 ms");

    /// Seconds in which the rate grows from nothing, beside those asked for.
    private static final int REACHED_AFTER = 10;

    private final Path home;
    private final String address;
    private final Path names;

    UsersAtOnce(Path home, String address, Path names) {
        this.home = home;
        this.address = address;
        this.names = names;
    }

    /// What the load generator measured.
    ///
    /// @param held requests a second once the rate was reached
    /// @param lines of the report
    record Measured(double held, long failed, List<String> lines) {}

    /// @param rate requests a second
    Measured at(int rate, int seconds) throws IOException, InterruptedException {
        var results = Files.createTempDirectory("homeward-load");
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dhomeward.address=" + address,
                        "-Dhomeward.names=" + names,
                        "-Dhomeward.rate=" + rate,
                        "-Dhomeward.seconds=" + seconds,
                        "-cp",
                        Files.readString(home.resolve("load/target/classpath")).strip(),
                        "io.gatling.app.Gatling",
                        "-s",
                        "org.homeward.load.Users",
                        "-rf",
                        results.toString());
        var running = command.redirectErrorStream(true).start();
        try (var out = running.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(_ -> {});
        }
        if (running.waitFor() != 0) {
            throw new IllegalStateException("the load generator failed");
        }
        try (var folders = Files.list(results)) {
            var report = folders.findFirst().orElseThrow().resolve("index.html");
            return read(Files.readString(report), rate, seconds);
        }
    }

    private static Measured read(String report, int rate, int seconds) {
        var lines = new ArrayList<String>();
        var found = LINE.matcher(report);
        long asked = 0;
        long failed = 0;
        while (found.find()) {
            if (found.group(1).equals("All Requests")) {
                asked = Long.parseLong(found.group(2));
                failed = Long.parseLong(found.group(3));
            }
            var what = MEANT.get(found.group(1));
            if (what != null) {
                lines.add(
                        "| %s, 20 users, %s of them, p95 | %s ms | %s |"
                                .formatted(
                                        what,
                                        found.group(2),
                                        found.group(4),
                                        GOALS.getOrDefault(what, "none")));
            }
        }
        double held = (asked - rate * REACHED_AFTER / 2.0) / seconds;
        lines.addFirst(
                String.format(
                        Locale.ROOT,
                        "| Requests a second held for %d s, of %d wanted; %d failed | %.0f | 200 |",
                        seconds,
                        rate,
                        failed,
                        held));
        return new Measured(held, failed, lines);
    }
}
