package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// `homeward bench --file-rows 1000000`: one file of so many rows, invented first and then taken in
/// by a process with the memory of the usual server.
final class LargeFileBench {
    private final Path home;
    private final int rows;

    LargeFileBench(Path home, int rows) {
        this.home = home;
        this.rows = rows;
    }

    void run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("homeward-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = folder.resolve("data").toString();
        var file = folder.resolve("victims.csv").toString();
        speed(
                List.of(home.toString(), data, file, "write", Integer.toString(rows)),
                DemoProcess.LARGE_HEAP);
        var measured =
                speed(List.of(home.toString(), data, file), DemoProcess.USUAL_HEAP).stream()
                        .filter(line -> line.startsWith(LargeFileSpeed.MARK))
                        .map(line -> line.split(" "))
                        .findFirst()
                        .orElseThrow();
        write(lines(measured));
    }

    private List<String> speed(List<String> arguments, String heap)
            throws IOException, InterruptedException {
        var process = DemoProcess.java(home, LargeFileSpeed.class.getName(), arguments, heap);
        List<String> printed;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            printed = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the large file was not taken");
        }
        return printed;
    }

    private static List<String> lines(String[] measured) {
        int rows = Integer.parseInt(measured[1]);
        double read = Double.parseDouble(measured[4]);
        double published = Double.parseDouble(measured[5]);
        return List.of(
                "| What | Measured | Goal |",
                "|---|---|---|",
                line("Rows of the file", "%,.0f", rows, "1,000,000"),
                line("Size", "%.0f MB", Double.parseDouble(measured[2]), "none"),
                line("Its parts taken and sealed", "%.0f s", number(measured, 3), "none"),
                line("Read, checked and staged", "%.0f s", read, "none"),
                line("Published in one act", "%.0f s", published, "none"),
                line(
                        "Rows a second, read and published",
                        "%.0f",
                        rows / (read + published),
                        "5,000"),
                line("Read model fed with it", "%.0f s", number(measured, 6), "none"),
                line("Heap at its highest, of 700", "%.0f MB", number(measured, 7), "700 MB"));
    }

    private static double number(String[] measured, int place) {
        return Double.parseDouble(measured[place]);
    }

    private static String line(String what, String format, double value, String goal) {
        var line =
                "| %s | %s | %s |".formatted(what, String.format(Locale.ROOT, format, value), goal);
        System.out.println(line);
        return line;
    }

    private void write(List<String> lines) throws IOException {
        var text =
                """
                # One file of very many rows

                Printed by `./homeward bench --file-rows %d` on %s, commit %s.
                %s

                %s
                """
                        .formatted(
                                rows,
                                LocalDate.now(Clock.systemUTC()),
                                Machine.commit(home),
                                Machine.description(),
                                String.join("\n", lines));
        var results = Files.createDirectories(home.resolve("bench/results"));
        var file = results.resolve("large-file.md");
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
