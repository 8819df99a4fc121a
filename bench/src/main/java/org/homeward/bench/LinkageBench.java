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
import org.homeward.testkit.population.PersonTable;

/// `homeward bench linkage --data DIR`: accuracy, time and memory of linkage on sets whose truth is
/// known, each in a process of its own. A set that is not in the folder is reported as missing.
final class LinkageBench {
    private static final String HEAP = "1200m";
    private static final String ADDING_HEAP = "5g";
    private static final String INVENTING_HEAP = "11g";
    /// Times the size of the pack's calibration: a million records.
    private static final String FACTOR = "90";
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
        var invented = invented();
        var line = one(invented);
        System.out.println(line);
        lines.add(line);
        var adding = said(TruthSets.ADDING, invented, ADDING_HEAP);
        System.out.println(adding);
        var coverage = said(TruthSets.COVERAGE, invented, ADDING_HEAP);
        System.out.println(coverage);
        write(lines, adding + "\n\n" + coverage);
    }

    /// The records of a country that has a calibration, invented once and kept beside the build.
    private Path invented() throws IOException, InterruptedException {
        var file = home.resolve("bench/target").resolve(TruthSets.INVENTED);
        if (!Files.exists(file)) {
            var making = file.resolveSibling("victims.csv.new");
            var packs = home.resolve("packs");
            var process =
                    DemoProcess.java(
                            home,
                            PersonTable.class.getName(),
                            List.of(packs.toString(), pack(packs), FACTOR, making.toString()),
                            INVENTING_HEAP);
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("no country was invented: " + said);
            }
            Files.move(making, file);
        }
        return file;
    }

    private static String pack(Path packs) throws IOException {
        try (var all = Files.list(packs)) {
            return all.filter(pack -> Files.exists(pack.resolve("demo/calibration.yaml")))
                    .map(pack -> pack.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String one(Path file) throws IOException, InterruptedException {
        return said(TruthSets.LINKING, file, HEAP);
    }

    private String said(String main, Path file, String heap)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseParallelGC", // as the launcher has it for `homeward link`
                                "-XX:+UseCompactObjectHeaders",
                                "-Xms" + heap, // memory that is not used is not taken
                                "-Xmx" + heap,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main,
                                file.toString(),
                                home.resolve("bench/linkage").toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("linking %s failed: %s".formatted(file, said));
        }
        return said.strip();
    }

    private void write(List<String> lines, String adding) throws IOException {
        var text =
                String.format(
                        Locale.ROOT,
                        """
                        # Linkage

                        Printed by `./homeward bench linkage` on %s, commit %s.
                        %s

                        Pairs within clusters against the truth, nothing labelled, no threshold
                        chosen by it; what was expected was worked out without it. Seconds are
                        those from the start of a process to the clusters, the reading of the
                        file included; heap is the most that was used until then, of at most
                        %s.

                        %s
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
                        String.join("\n", lines),
                        adding);
        var file = home.resolve("bench/results/linkage.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
