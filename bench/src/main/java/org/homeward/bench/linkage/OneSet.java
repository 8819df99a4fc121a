package org.homeward.bench.linkage;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Quality;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.table.CsvFile;
import org.homeward.linkage.command.table.TableReading;

/// Links one set, in a process of its own, and prints a row of the table.
///
/// Arguments: the file of the set, and the folder of the models.
final class OneSet {
    private OneSet() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var set = TruthSets.of(file);
        var model = ModelFile.read(Path.of(arguments[1]).resolve(set.model()));
        var columns = List.copyOf(model.columns());
        var reading =
                new TableReading(
                        CsvFile.open(file),
                        set.id(),
                        Optional.of(set.person()),
                        columns,
                        model.made());
        var table = reading.read(_ -> {});
        var records = table.records();
        var linkage = Linkage.compare(records, model.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());
        var clusters = scored.cluster(model.plan().cut());
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        double ofProcessors =
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                        / 1e3;
        double heap = heapMegabytes();
        var expected = scored.expect(clusters);
        var quality = Quality.of(clusters, table.truth().orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.4f | %.4f | **%.4f** | %.3f | %.4f |"
                        + " %,d | %,d | %+.1f %% | %.3f | %.3f | %,.0f to %,.0f | %.1f | %.1f | %.0f |%n",
                set.name(),
                records.size(),
                linkage.pairs(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                set.goal(),
                quality.bCubed(),
                quality.persons(),
                quality.counted(),
                100 * quality.countError(),
                expected.precision(),
                expected.recall(),
                expected.persons().low(),
                expected.persons().high(),
                seconds,
                ofProcessors,
                heap);
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
