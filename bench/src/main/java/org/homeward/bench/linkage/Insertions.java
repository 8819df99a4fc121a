package org.homeward.bench.linkage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.linkage.Clusters;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.LinkageModel;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.table.CsvFile;
import org.homeward.linkage.command.table.TableReading;
import org.jspecify.annotations.Nullable;

/// Adds records one at a time to those that stand, under a model learned from all, and prints how
/// long one takes and how many clusters come out otherwise than when all are linked at once.
///
/// Arguments: the file of the set, and the folder of the models.
final class Insertions {
    private static final int ADDED = 5_000;
    private static final int WARM_UP = 1_000;

    private Insertions() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var set = TruthSets.of(file);
        var model = ModelFile.read(Path.of(arguments[1]).resolve(set.model()));
        var columns = List.copyOf(model.columns());
        var records =
                new TableReading(
                                CsvFile.open(file),
                                set.id(),
                                Optional.empty(),
                                columns,
                                model.made())
                        .read(_ -> {})
                        .records();
        var plan = model.plan();
        var learned = Linkage.compare(records, plan, Progress.NONE).train();
        var atOnce = linked(records, plan, learned);
        int before = records.size() - ADDED;
        var scored = Linkage.compare(first(records, before), plan, Progress.NONE).score(learned);
        long began = System.nanoTime();
        var standing = scored.standing(scored.cluster(plan.cut()), ADDED);
        double ready = (System.nanoTime() - began) / 1e9;
        var millis = new double[ADDED];
        for (int record = before; record < records.size(); record++) {
            var given = given(records, record);
            long start = System.nanoTime();
            standing.add(given);
            millis[record - before] = (System.nanoTime() - start) / 1e6;
        }
        var warm = Arrays.stream(millis, WARM_UP, ADDED).sorted().toArray();
        var oneByOne = standing.clusters();
        System.out.printf(
                Locale.ROOT,
                "One record added to %,d, of %,d: median %.2f ms, 99 in 100 within **%.1f ms**"
                        + " (20), the longest %.1f ms; %.3f %% of clusters as all at once makes"
                        + " them (99.9 %%); made ready in %.1f s.%n",
                before,
                warm.length,
                warm[warm.length / 2],
                warm[(int) (warm.length * 0.99)],
                warm[warm.length - 1],
                100 * sameAs(atOnce, oneByOne),
                ready);
    }

    private static Clusters linked(Records records, LinkagePlan plan, LinkageModel model) {
        return Linkage.compare(records, plan, Progress.NONE).score(model).cluster(plan.cut());
    }

    private static Records first(Records records, int count) {
        var table = Records.withColumns(records.columns());
        for (int record = 0; record < count; record++) {
            int number = record;
            table.add(
                    records.id(record),
                    records.columns().stream()
                            .<@Nullable String>map(column -> records.value(column, number))
                            .toList());
        }
        return table.build();
    }

    private static Map<String, String> given(Records records, int record) {
        var given = new HashMap<String, String>();
        for (var column : records.columns()) {
            var value = records.value(column, record);
            if (value != null) {
                given.put(column, value);
            }
        }
        return given;
    }

    private static double sameAs(Clusters expected, Clusters clusters) {
        var known =
                expected.members().stream()
                        .map(cluster -> Arrays.stream(cluster).boxed().toList())
                        .collect(Collectors.toSet());
        long same =
                clusters.members().stream()
                        .filter(cluster -> known.contains(Arrays.stream(cluster).boxed().toList()))
                        .count();
        return (double) same / clusters.count();
    }
}
