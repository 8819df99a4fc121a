package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.homeward.linkage.BlockingRule.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tables that nobody would wish for: each ends in clusters that make sense, and where something
/// should be looked at, a warning says what.
class BadTablesTest {
    private static final LinkagePlan PLAN = Invented.plan();

    private record Outcome(Linkage linkage, LinkageModel model, Scored scored, Clusters clusters) {
        List<Warning> warnings() {
            var all = new ArrayList<>(linkage.warnings());
            all.addAll(model.warnings(clusters.records()));
            all.addAll(clusters.warnings());
            return all;
        }
    }

    private static Outcome link(
            int records, LinkagePlan plan, IntFunction<List<@Nullable String>> rows) {
        var table = Records.withColumns(Invented.COLUMNS);
        for (int record = 0; record < records; record++) {
            table.add("r" + record, rows.apply(record));
        }
        var linkage = Linkage.compare(table.build(), plan, Progress.NONE);
        var model = linkage.train();
        var scored = linkage.score(model);
        return new Outcome(linkage, model, scored, scored.cluster(plan.cut()));
    }

    private static List<@Nullable String> row(String given, String family, String born, String at) {
        return Arrays.asList(given, family, born, at);
    }

    /// A word like no other.
    private static String word(int number) {
        return Long.toString(Hash.mixed(number) >>> 20, 36);
    }

    @Test
    void nothingAtAllIsKnown() {
        var outcome = link(200, PLAN, _ -> Arrays.asList(new @Nullable String[4]));

        assertThat(outcome.clusters.count()).isEqualTo(200);
        assertThat(outcome.warnings())
                .contains(new Warning.EmptyColumn("given"), new Warning.NoPairs());
    }

    @Test
    void oneColumnIsTheSameForAll() {
        var outcome =
                link(
                        400,
                        PLAN,
                        record ->
                                row(
                                        word(record / 2),
                                        word(record / 2 + 5_000),
                                        "19" + (10 + record / 2 % 80) + "-03-04",
                                        "one place"));

        assertThat(outcome.clusters.count()).isEqualTo(200);
        assertThat(outcome.warnings()).contains(new Warning.ConstantColumn("place"));
    }

    @Test
    void allRecordsAreIdentical() {
        var outcome = link(3_000, PLAN, _ -> row("ana", "silva", "1990-01-01", "porto"));

        assertThat(outcome.warnings())
                .contains(new Warning.ConstantColumn("given"))
                .anyMatch(
                        warning ->
                                warning instanceof Warning.PairsLeftOut(_, _, var left)
                                        && left > 0);
        assertThat(outcome.clusters.members()).noneMatch(cluster -> cluster.length > 1_000);
    }

    @Test
    void twoHundredThousandRecordsAreInOneBlock() {
        var random = new SplittableRandom(3);
        var plan =
                LinkagePlan.of(
                        PLAN.comparisons(),
                        List.of(BlockingRule.on(new Part.Value("place", Form.PLAIN))));
        var outcome =
                link(
                        200_000,
                        plan,
                        record ->
                                row(
                                        "g" + Hash.mixed(record / 2) % 5_000,
                                        "f" + Hash.mixed(record / 2 + 7) % 5_000,
                                        "19" + (10 + random.nextInt(80)) + "-03-04",
                                        "one place"));

        assertThat(outcome.linkage.oversized()).isNotEmpty();
        assertThat(outcome.clusters.count()).isBetween(99_000, 101_000);
    }

    @Test
    void everybodyHasWordsOfTheirOwn() {
        var outcome =
                link(
                        50_000,
                        PLAN,
                        record -> row("g" + record, "f" + record * 31L, "", "p" + record * 17L));

        assertThat(outcome.clusters.count()).isGreaterThan(49_000);
    }

    @Test
    void lettersAreBrokenOrOfManyScripts() {
        var scripts =
                List.of(
                        "\uD800",
                        "\uDC00x",
                        "\u0E81\u0EB2\u0E8D",
                        "\u738B\u82B3",
                        "\u0645\u062D\u0645\u062F",
                        "a\u0300\u0301");
        var outcome =
                link(
                        600,
                        PLAN,
                        record ->
                                row(
                                        scripts.get(record / 2 % 6) + word(record / 2 + 5_000),
                                        scripts.get(record / 2 % 5) + word(record / 2),
                                        "19" + (10 + record / 2 % 80) + "-03-04",
                                        scripts.get(record % 6)));

        assertThat(outcome.clusters.count()).isBetween(290, 310);
    }

    @Test
    void daysAreOfThreeCalendars() {
        var days =
                List.of("2540-03-04", "1997-03-04", "H9-03-04", "04/03/1997", "abc", "0000-00-00");
        var outcome =
                link(
                        600,
                        PLAN,
                        record ->
                                row(
                                        word(record / 2),
                                        word(record / 2 + 5_000),
                                        days.get(record % 6),
                                        "p" + record / 2 % 9));

        assertThat(outcome.clusters.count()).isBetween(290, 310);
    }

    @Test
    void aSourceSendsItselfTwice() {
        var invented = Invented.persons(500, 11);
        int once = invented.truth().length;
        var columns = Invented.COLUMNS.stream().map(invented.records()::column).toList();
        var outcome =
                link(
                        2 * once,
                        PLAN,
                        record ->
                                columns.stream()
                                        .<@Nullable String>map(
                                                column -> {
                                                    int code = column.code(record % once);
                                                    return code == Column.MISSING
                                                            ? null
                                                            : column.value(code);
                                                })
                                        .toList());

        long together =
                IntStream.range(0, once)
                        .filter(record -> outcome.clusters.areTogether(record, record + once))
                        .count();
        assertThat(together)
                .as("all but those that say hardly anything")
                .isGreaterThan(once * 98L / 100);
    }

    @Test
    void nobodyIsThereTwice() {
        var random = new SplittableRandom(5);
        var outcome =
                link(
                        3_000,
                        PLAN,
                        _ ->
                                row(
                                        "g" + random.nextInt(400),
                                        "f" + random.nextInt(400),
                                        "19"
                                                + (10 + random.nextInt(80))
                                                + "-0"
                                                + (1 + random.nextInt(9))
                                                + "-1"
                                                + random.nextInt(9),
                                        "p" + random.nextInt(50)));

        assertThat(outcome.clusters.count()).isGreaterThan(2_970);
    }

    @Test
    void thereAreNoRecordsOrOne() {
        assertThat(link(0, PLAN, _ -> row("", "", "", "")).clusters.count()).isZero();
        assertThat(link(1, PLAN, _ -> row("ana", "b", "", "")).clusters.count()).isEqualTo(1);
    }
}
