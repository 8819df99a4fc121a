package org.homeward.bench.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.homeward.linkage.Expected;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Quality;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.table.CsvFile;
import org.homeward.linkage.command.table.TableReading;
import org.jspecify.annotations.Nullable;

/// Links many tables, each of other persons drawn from a large one, and prints in how many of them
/// the interval around the count of persons holds the truth.
///
/// Arguments: the file of the set, and the folder of the models.
final class Coverage {
    private static final int TABLES = 100;
    /// Of a million persons so many thousandths: tables of some ten thousand records.
    private static final int THOUSANDTHS = 11;

    private Coverage() {}

    /// What was expected of a table, and what is true.
    private record Table(Expected expected, Quality quality) {
        boolean holdsTheTruth() {
            return expected.persons().low() <= quality.persons()
                    && quality.persons() <= expected.persons().high();
        }

        double precisionOff() {
            return Math.abs(expected.precision() - quality.precision());
        }

        double recallOff() {
            return Math.abs(expected.recall() - quality.recall());
        }

        double width() {
            return (expected.persons().high() - expected.persons().low()) / quality.persons();
        }
    }

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var set = TruthSets.of(file);
        var model = ModelFile.read(Path.of(arguments[1]).resolve(set.model()));
        var table =
                new TableReading(
                                CsvFile.open(file),
                                set.id(),
                                Optional.of(set.person()),
                                List.copyOf(model.columns()),
                                model.made())
                        .read(_ -> {});
        var tables = new ArrayList<Table>();
        for (int seed = 1; seed <= TABLES; seed++) {
            tables.add(drawn(table.records(), table.truth().orElseThrow(), seed, model.plan()));
        }
        System.out.printf(
                Locale.ROOT,
                "Of %d tables of other persons each (median of %,.0f persons) the interval holds the"
                        + " truth in **%d** (90); its width is %.2f %% of the count, precision is"
                        + " expected %.3f and recall %.3f off (0.02), medians.%n",
                TABLES,
                median(tables, one -> one.quality.persons()),
                tables.stream().filter(Table::holdsTheTruth).count(),
                100 * median(tables, Table::width),
                median(tables, Table::precisionOff),
                median(tables, Table::recallOff));
    }

    private static double median(List<Table> tables, ToDoubleFunction<Table> what) {
        return tables.stream().mapToDouble(what).sorted().toArray()[tables.size() / 2];
    }

    private static Table drawn(Records records, int[] truth, int seed, LinkagePlan plan) {
        var random = new SplittableRandom(seed);
        var isDrawn = new boolean[Arrays.stream(truth).max().orElse(0) + 1];
        for (int person = 0; person < isDrawn.length; person++) {
            isDrawn[person] = random.nextInt(1_000) < THOUSANDTHS;
        }
        var table = Records.withColumns(records.columns());
        for (int record = 0; record < truth.length; record++) {
            if (isDrawn[truth[record]]) {
                int number = record;
                table.add(
                        records.id(record),
                        records.columns().stream()
                                .<@Nullable String>map(name -> records.value(name, number))
                                .toList());
            }
        }
        var linkage = Linkage.compare(table.build(), plan, Progress.NONE);
        var scored = linkage.score(linkage.train());
        var clusters = scored.cluster(plan.cut());
        var persons = Arrays.stream(truth).filter(person -> isDrawn[person]).toArray();
        return new Table(scored.expect(clusters), Quality.of(clusters, persons));
    }
}
