package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.homeward.facts.FactKind;
import org.homeward.intake.Register.Written;
import org.homeward.intake.model.Progress;
import org.homeward.intake.work.PublishFile;
import org.homeward.protection.model.VictimEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFilesTest {
    private static final String HEAD =
            "record_number,name,sex,birth_date,form,place,received_on,verified_on,identified_on,"
                    + "rescued_on,supported_on,withdrawn";
    private static final List<String> TABLES =
            List.of(
                    "protection.victim",
                    "protection.victim_confirmed",
                    "people.record",
                    "people.revision",
                    "facts.fact",
                    "intake.file",
                    "journal.act");

    private ProtectionWorld world;

    @BeforeEach
    void open() {
        world = new ProtectionWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tenThousandRowsAreTimed() {
        var lines = rows(10_000);

        long start = System.nanoTime();
        var run = world.check(UUID.randomUUID(), lines);
        long checked = System.nanoTime();
        var published = world.publish(run);
        long end = System.nanoTime();

        assertThat(published).isInstanceOf(PublishFile.Published.class);
        System.out.printf(
                "10,000 rows of victims: dry run %d ms, publishing %d ms (%,d rows/s)%n",
                (checked - start) / 1_000_000,
                (end - checked) / 1_000_000,
                10_000 * 1_000_000_000L / (end - checked));
        assertThat(run.counts()).isEqualTo(new Written(10_000, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFailureAtAnyChunkLeavesNothing(int chunk) {
        world.publish(HEAD, "M-X0,Lena Orsk,F,,SEX,Vesmark,02/2564,,,,,");
        var before = counts();
        var run = world.check(UUID.randomUUID(), rows(9_000));
        Progress failing =
                (step, done, _) -> {
                    if (step == Progress.Step.PUBLISHING && done == chunk * 4_000) {
                        throw new IllegalStateException("the power went");
                    }
                };

        assertThatThrownBy(
                        () ->
                                world.publishFile.handle(
                                        ProtectionWorld.officer(ProtectionWorld.MEDIK),
                                        new PublishFile.Command(run.upload().id(), run.edition()),
                                        failing))
                .hasMessage("the power went");

        assertThat(counts()).isEqualTo(before);
        assertThat(world.publish(run)).isInstanceOf(PublishFile.Published.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFactsThatHoldAreTheEventsOfTheRecordsThatHold(long seed) {
        var random = new SplittableRandom(seed);
        Map<String, Integer> expected = new HashMap<>();
        for (int file = 0; file < 6; file++) {
            var lines = new ArrayList<String>();
            lines.add(HEAD);
            for (int record = 0; record < 40; record++) {
                if (random.nextInt(3) > 0) {
                    lines.add(randomRow(random, "M-" + record, expected));
                }
            }
            world.publish(world.check(UUID.randomUUID(), lines.toArray(String[]::new)));
        }

        int events = expected.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(world.holding()).hasSize(events);
        assertThat(world.holding())
                .allSatisfy(
                        fact ->
                                assertThat(fact.kind())
                                        .isIn(
                                                FactKind.VICTIM_RECEIVED,
                                                FactKind.VICTIM_VERIFIED,
                                                FactKind.VICTIM_IDENTIFIED,
                                                FactKind.VICTIM_RESCUED,
                                                FactKind.VICTIM_SUPPORTED));
    }

    private static String randomRow(
            SplittableRandom random, String number, Map<String, Integer> expected) {
        boolean ends = random.nextInt(6) == 0;
        var dates = new ArrayList<String>();
        int events = 0;
        for (var event : VictimEvent.values()) {
            boolean happened = random.nextBoolean() || event == VictimEvent.SUPPORTED;
            events += happened ? 1 : 0;
            dates.add(happened ? "%02d/02/2564".formatted(1 + event.ordinal()) : "");
        }
        expected.put(number, ends ? 0 : events);
        return number
                + ",Person "
                + number
                + ",F,,SEX,Vesmark,"
                + String.join(",", dates)
                + ","
                + (ends ? "yes" : "");
    }

    private static String[] rows(int count) {
        var random = new SplittableRandom(11);
        var lines = new String[count + 1];
        lines[0] = HEAD;
        for (int at = 1; at <= count; at++) {
            lines[at] =
                    "M-%d,%s %s,F,%02d/%02d/25%d,SEX,Vesmark,01/02/2564,,05/02/2564,,,"
                            .formatted(
                                    at,
                                    name(random),
                                    name(random),
                                    1 + random.nextInt(28),
                                    1 + random.nextInt(12),
                                    20 + random.nextInt(40));
        }
        return lines;
    }

    private static String name(SplittableRandom random) {
        var name = new StringBuilder().append((char) ('A' + random.nextInt(26)));
        for (int at = 0; at < 6; at++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        return name.toString();
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        for (var table : TABLES) {
            counts.put(
                    table,
                    world.database
                            .owner()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}
