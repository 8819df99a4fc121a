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
import org.homeward.bench.linkage.TruthSets;

/// `homeward bench linkage --data DIR`: accuracy, time and memory of linkage on sets whose truth is
/// known, each in a process of its own. A set that is not in the folder is reported as missing.
final class LinkageBench {
    private static final String HEAP = "1200m";
    private static final List<String> COLUMNS =
            List.of(
                    "Set",
                    "Records",
                    "Pairs compared",
                    "Precision",
                    "Recall",
                    "F1",
                    "Goal",
                    "B-cubed",
                    "Persons",
                    "Counted",
                    "Error of the count",
                    "Precision expected",
                    "Recall expected",
                    "Persons expected, 95 %",
                    "Seconds",
                    "of processors",
                    "Heap, MB");

    private final Path home;
    private final Path data;

    LinkageBench(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    void run() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var file : TruthSets.files()) {
            var line =
                    Files.exists(data.resolve(file))
                            ? one(data.resolve(file))
                            : "| %s | not available |".formatted(file);
            System.out.println(line);
            lines.add(line);
        }
        write(lines);
    }

    private String one(Path file) throws IOException, InterruptedException {
        var process =
                DemoProcess.java(
                        home,
                        TruthSets.LINKING,
                        List.of(file.toString(), home.resolve("bench/linkage").toString()),
                        HEAP);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("linking %s failed: %s".formatted(file, said));
        }
        return said.strip();
    }

    private void write(List<String> lines) throws IOException {
        var text =
                String.format(
                        Locale.ROOT,
                        """
                        # Linkage

                        Printed by `./homeward bench linkage` on %s, commit %s.
                        %s

                        Pairs within clusters against the truth, nothing labelled, no threshold
                        chosen by it; what was expected was worked out without it. Seconds are
                        those of a whole process, its start and the
                        reading of the file included; heap is the most that was used, of at most
                        %s.

                        %s
                        %s
                        %s
                        """,
                        LocalDate.now(Clock.systemUTC()),
                        Machine.commit(home),
                        Machine.description(),
                        HEAP,
                        "| " + String.join(" | ", COLUMNS) + " |",
                        "|---".repeat(COLUMNS.size()) + "|",
                        String.join("\n", lines));
        var file = home.resolve("bench/results/linkage.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
