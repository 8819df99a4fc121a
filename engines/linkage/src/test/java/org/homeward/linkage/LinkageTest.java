package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkageTest {
    @Test
    void findsThePersonsBehindTheRecords() {
        var invented = Invented.persons(2_000, 3);

        var linked = Linkage.link(invented.records(), Invented.plan());

        var quality = Quality.of(linked.clusters(), invented.truth());
        assertThat(quality.precision()).isGreaterThan(0.98);
        assertThat(quality.recall()).isGreaterThan(0.9);
        assertThat(quality.countError()).isBetween(-0.02, 0.05);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        var invented = Invented.persons(500, 4);

        var alone = within(1, invented);
        var several = within(4, invented);

        assertThat(several.model().prior()).isEqualTo(alone.model().prior());
        assertThat(heads(several)).isEqualTo(heads(alone));
    }

    private static Linkage.Linked within(int threads, Invented invented) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Linkage.link(invented.records(), Invented.plan())).join();
        }
    }

    private static int[] heads(Linkage.Linked linked) {
        return IntStream.range(0, linked.clusters().records())
                .map(linked.clusters()::head)
                .toArray();
    }

    @Test
    void whoLacksEverythingIsLinkedToNobody() {
        var records = Records.withColumns(Invented.COLUMNS);
        for (int record = 0; record < 50; record++) {
            records.add("r" + record, Arrays.asList(new @Nullable String[] {null, " ", "", null}));
        }

        var linked = Linkage.link(records.build(), Invented.plan());

        assertThat(linked.pairs()).isZero();
        assertThat(linked.clusters().count()).isEqualTo(50);
    }

    @Test
    void oneNameForEverybodyMakesNoGiant() {
        var records = Records.withColumns(Invented.COLUMNS);
        for (int record = 0; record < 3_000; record++) {
            records.add("r" + record, List.of("ana", "silva", "", ""));
        }

        var linked = Linkage.link(records.build(), Invented.plan());

        assertThat(linked.clusters().count()).isGreaterThan(2_900);
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        var records = Records.withColumns(List.of("given")).add("r0", List.of("ana")).build();

        assertThatThrownBy(() -> Linkage.link(records, Invented.plan()))
                .isInstanceOf(UnknownColumn.class)
                .hasMessage("there is no column \"family\"; there are [given]");
    }
}
