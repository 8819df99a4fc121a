package org.homeward.bench.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Quality;
import org.homeward.linkage.Records;

/// Links one set, in a process of its own, and prints a row of the table.
///
/// Arguments: the file of the set.
final class OneSet {
    private OneSet() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var set =
                TruthSets.all().stream()
                        .filter(one -> file.endsWith(one.file()))
                        .findFirst()
                        .orElseThrow();
        var persons = new HashMap<String, Integer>();
        int[] truth;
        Records records;
        try (var reader = Files.newBufferedReader(file);
                var rows =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            var columns =
                    rows.getHeaderNames().stream()
                            .filter(name -> !name.equals(set.person()) && !name.equals(set.id()))
                            .toList();
            var table = Records.withColumns(columns);
            truth =
                    rows.stream()
                            .mapToInt(
                                    row -> {
                                        table.add(
                                                row.get(set.id()),
                                                columns.stream().map(row::get).toList());
                                        return persons.computeIfAbsent(
                                                row.get(set.person()), _ -> persons.size());
                                    })
                            .toArray();
            records = table.build();
        }
        var linked = Linkage.link(records, set.plan());
        var quality = Quality.of(linked.clusters(), truth);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.4f | %.4f | **%.4f** | %.3f | %.4f |"
                        + " %,d | %,d | %+.1f %% | %.1f | %.1f | %.0f |%n",
                set.name(),
                records.size(),
                linked.pairs(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                set.goal(),
                quality.bCubed(),
                quality.persons(),
                quality.counted(),
                100 * quality.countError(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                        / 1e3,
                heapMegabytes());
    }

    /// The most that the heap held, in megabytes.
    private static double heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
