package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final int HELD_BACK = 300;

    private final Invented invented = Invented.persons(3_000, 9);
    private final int all = invented.truth().length;

    private Records first(int count) {
        var table = Records.withColumns(Invented.COLUMNS);
        for (int record = 0; record < count; record++) {
            int number = record;
            table.add(
                    "r" + record,
                    Invented.COLUMNS.stream()
                            .<@Nullable String>map(
                                    column -> invented.records().value(column, number))
                            .toList());
        }
        return table.build();
    }

    private Map<String, String> given(int record) {
        var given = new HashMap<String, String>();
        for (var column : Invented.COLUMNS) {
            var value = invented.records().value(column, record);
            if (value != null) {
                given.put(column, value);
            }
        }
        return given;
    }

    private static Scored scored(Records records, LinkageModel model) {
        return Linkage.compare(records, Invented.plan(), Progress.NONE).score(model);
    }

    private LinkageModel model() {
        return Linkage.compare(invented.records(), Invented.plan(), Progress.NONE).train();
    }

    @Test
    void oneAfterTheOtherEndsWhereAllAtOnceDoes() {
        var model = model();
        var atOnce = scored(invented.records(), model).cluster(0);
        var before = scored(first(all - HELD_BACK), model);
        var standing = before.standing(before.cluster(0), HELD_BACK);

        for (int record = all - HELD_BACK; record < all; record++) {
            assertThat(standing.add(given(record)).record()).isEqualTo(record);
        }

        var oneByOne = standing.clusters();
        var members = new ArrayList<List<Integer>>();
        atOnce.members().forEach(cluster -> members.add(Arrays.stream(cluster).boxed().toList()));
        long other =
                oneByOne.members().stream()
                        .filter(
                                cluster ->
                                        !members.contains(Arrays.stream(cluster).boxed().toList()))
                        .count();
        assertThat(other).isLessThanOrEqualTo(oneByOne.count() / 1_000);
        var quality = Quality.of(oneByOne, invented.truth());
        assertThat(quality.f1())
                .isCloseTo(Quality.of(atOnce, invented.truth()).f1(), Offset.offset(0.005));
    }

    @Test
    void aNewRecordIsToldItsPartnersAndItsCluster() {
        var model = model();
        var before = scored(first(all - 1), model);
        var clusters = before.cluster(0);
        var standing = before.standing(clusters, 2);
        int twin =
                IntStream.range(0, all - 1)
                        .filter(record -> given(record).size() == Invented.COLUMNS.size())
                        .findFirst()
                        .orElseThrow();

        var placed = standing.add(given(twin));

        assertThat(placed.partners().getFirst().bits()).isGreaterThan(10);
        assertThat(placed.cluster()).contains(twin, all - 1);
        assertThat(standing.clusters().areTogether(twin, all - 1)).isTrue();
        assertThat(standing.clusters().count()).isEqualTo(clusters.count());
    }

    @Test
    void aNewRecordThatSaysNothingIsAlone() {
        var before = scored(invented.records(), model());
        var standing = before.standing(before.cluster(0), 1);

        var placed = standing.add(Map.of("given", " "));

        assertThat(placed.partners()).isEmpty();
        assertThat(placed.cluster()).containsExactly(all);
        assertThatThrownBy(() -> standing.add(Map.of("given", "ana")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room for more records");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        var before = scored(invented.records(), model());
        var standing = before.standing(before.cluster(0), 1);

        assertThatThrownBy(() -> standing.add(Map.of("age", "9")))
                .isInstanceOf(UnknownColumn.class);
    }
}
