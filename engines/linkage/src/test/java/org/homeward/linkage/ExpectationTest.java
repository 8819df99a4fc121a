package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.homeward.linkage.BlockingRule.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void isNearTheTruthWithoutKnowingIt(int seed) {
        var invented = Invented.persons(1_500, seed);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());
        var clusters = scored.cluster(0);

        var expected = scored.expect(clusters);

        var quality = Quality.of(clusters, invented.truth());
        assertThat(expected.precision()).isCloseTo(quality.precision(), Offset.offset(0.03));
        assertThat(expected.recall()).isCloseTo(quality.recall(), Offset.offset(0.03));
        assertThat(quality.persons())
                .isBetween(
                        (int) Math.floor(expected.persons().low()),
                        (int) Math.ceil(expected.persons().high()));
    }

    @Test
    void clustersPutTogetherAtRandomAreSeenToBeWrong() {
        var invented = Invented.persons(1_000, 6);
        var linkage = Linkage.compare(invented.records(), Invented.plan(), Progress.NONE);
        var scored = linkage.score(linkage.train());
        var heads = new int[invented.truth().length];
        for (int record = 0; record < heads.length; record++) {
            heads[record] = record / 2 * 2; // every two neighbours
        }

        var expected = scored.expect(new Clusters(heads));

        var quality = Quality.of(new Clusters(heads), invented.truth());
        assertThat(expected.precision()).isCloseTo(quality.precision(), Offset.offset(0.05));
        assertThat(expected.recall()).isCloseTo(quality.recall(), Offset.offset(0.05));
    }

    /// Half of the persons were written once with their name and once with their village alone:
    /// those records agree with nobody in anything that counts, and are of somebody all the same.
    @Test
    void recordsThatSayLittleAreOfPersonsWhoWereCounted() {
        var random = new SplittableRandom(7);
        var table = Records.withColumns(List.of("name", "born", "village"));
        var truth = new ArrayList<Integer>();
        for (int person = 0; person < 2_000; person++) {
            var name = "n" + random.nextLong(1L << 40);
            var born = "19" + (10 + random.nextInt(89)) + "-0" + (1 + random.nextInt(9)) + "-15";
            var village = "v" + random.nextInt(20);
            table.add(person + "/0", List.of(name, born, village));
            table.add(person + "/1", List.of(name, born, village));
            truth.add(person);
            truth.add(person);
            if (person % 2 == 0) {
                table.add(person + "/2", List.of("", "", village));
                truth.add(person);
            }
        }
        var plan =
                LinkagePlan.of(
                        List.of(same("name"), same("born"), same("village")),
                        List.of(BlockingRule.on(new Part.Value("name", Form.PLAIN))));
        var linkage = Linkage.compare(table.build(), plan, Progress.NONE);
        var scored = linkage.score(linkage.train());
        var clusters = scored.cluster(0);
        assertThat(clusters.count()).as("the records that say little count").isEqualTo(3_000);

        var persons = scored.expect(clusters).persons();

        assertThat(persons.estimate()).as("half of them").isCloseTo(2_500, Offset.offset(40.0));
        assertThat(persons.low()).isLessThan(2_000);
    }

    private static Comparison same(String column) {
        return Comparison.of(column, Form.PLAIN, new Level.Same(Form.PLAIN));
    }
}
