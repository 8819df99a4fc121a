package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.homeward.linkage.BlockingRule.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// Nine of ten persons of a village share name and home with others, and one of ten was
    /// recorded twice: the pairs that agree on both are nearly all of two persons.
    @Test
    void namesakesOfOneVillageAreTwoPersons() {
        var random = new SplittableRandom(5);
        var table = Records.withColumns(List.of("name", "village", "born", "phone"));
        var truth = new ArrayList<Integer>();
        for (int person = 0; person < 6_000; person++) {
            int village = random.nextInt(30);
            var name = "name" + village + (char) ('a' + random.nextInt(20));
            var born = (1950 + random.nextInt(50)) + "-0" + (1 + random.nextInt(9)) + "-11";
            var phone = "0" + (100_000_000 + random.nextInt(800_000_000));
            int written = random.nextInt(10) == 0 ? 2 : 1;
            for (int record = 0; record < written; record++) {
                boolean known = random.nextInt(10) > 0;
                table.add(
                        person + "/" + record,
                        List.of(name, "v" + village, known ? born : "", phone));
                truth.add(person);
            }
        }
        var plan =
                LinkagePlan.of(
                        Stream.of("name", "village", "born", "phone")
                                .map(
                                        column ->
                                                Comparison.of(
                                                        column,
                                                        Form.PLAIN,
                                                        new Level.Same(Form.PLAIN)))
                                .toList(),
                        List.of(
                                BlockingRule.on(new Part.Value("name", Form.PLAIN)),
                                BlockingRule.on(new Part.Value("phone", Form.PLAIN))));

        var linked = Linkage.link(table.build(), plan);

        var quality =
                Quality.of(linked.clusters(), truth.stream().mapToInt(Integer::intValue).toArray());
        assertThat(quality.precision()).isGreaterThan(0.98);
        assertThat(quality.recall()).isGreaterThan(0.98);
        assertThat(linked.model().ofAlike()).isGreaterThan(10 * linked.model().ofOne());
    }

    @Test
    void anExplanationAddsUpToTheWhole() {
        var invented = Invented.persons(400, 6);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());

        for (int record = 1; record < 300; record++) {
            var explained = scored.explain(record - 1, record);
            assertThat(explained.bits())
                    .isCloseTo(scored.bits(record - 1, record), Offset.offset(1e-9));
            double sum = explained.before();
            for (var part : explained.parts()) {
                sum += part.bits() + part.byFrequency();
            }
            assertThat(sum).isCloseTo(explained.bits(), Offset.offset(1e-9));
        }
    }

    @Test
    void pairsAreToldByTheCallersNumbers() {
        var invented = Invented.persons(300, 9);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());
        var told = new ArrayList<Double>();

        scored.forEach(
                (one, other, bits) -> {
                    told.add(bits);
                    if (told.size() % 50 == 1) {
                        assertThat(bits).isCloseTo(scored.bits(one, other), Offset.offset(1e-9));
                    }
                });

        assertThat(told).hasSize((int) linkage.pairs());
    }

    @Test
    void aRecordReachesNoMoreThanAgainstItself() {
        var invented = Invented.persons(300, 10);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());

        var most = scored.againstThemselves();

        assertThat(most).hasSize(invented.records().size());
        assertThat(most[17]).isCloseTo(scored.bits(17, 17), Offset.offset(1e-9));
    }

    @Test
    void aModelOfOtherComparisonsIsRefused() {
        var invented = Invented.persons(100, 7);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var fewer = LinkagePlan.of(Invented.plan().comparisons().subList(0, 2), List.of());
        var other = Linkage.compare(invented.records(), fewer, Progress.NONE);

        assertThatThrownBy(() -> other.score(linkage.train()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the model is of other comparisons: [given, family, born, place]"
                                + " instead of [given, family]");
    }

    @Test
    void whatProgressThrowsEndsTheLinkage() {
        var invented = Invented.persons(100, 8);

        assertThatThrownBy(
                        () ->
                                Linkage.compare(
                                        invented.records(),
                                        Invented.plan(),
                                        (step, _) -> {
                                            if (step == Progress.Step.COMPARE) {
                                                throw new CancellationException();
                                            }
                                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        var invented = Invented.persons(500, 4);

        var alone = within(1, invented);
        var several = within(4, invented);

        assertThat(several.model().ofOne()).isEqualTo(alone.model().ofOne());
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aFewRecordsMakeAModelOfNumbers(int size) {
        var records = Records.withColumns(Invented.COLUMNS);
        for (int record = 0; record < size; record++) {
            records.add("r" + record, List.of("ana", "silva", "1990-01-02", "place 1"));
        }

        var linked = Linkage.link(records.build(), Invented.plan());

        assertThat(linked.clusters().records()).isEqualTo(size);
        var model = linked.model();
        assertThat(model.ofOne()).isBetween(1e-9, 0.99);
        assertThat(model.ofOne() + model.ofAlike()).isLessThan(1);
        assertThat(model.comparisons().getFirst().same()[0]).isBetween(1e-9, 1.0);
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
