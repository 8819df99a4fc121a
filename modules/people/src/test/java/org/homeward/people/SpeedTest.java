package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Prints how long things take, on this machine and in this build; asserts only that they are
/// right.
class SpeedTest {
    private static final int PERSONS = 20_000;
    private static final String[] FAMILY = {"Nguyen", "Tran", "Le", "Pham", "Hoang", "Vu", "Dang"};
    private static final String[] MIDDLE = {"Thi", "Van", "Minh", "Thu", "Ngoc", "Quoc", "Hong"};

    @Test
    void twentyThousandRecordsAreReceivedIndexedAndSearched() {
        try (var world = new PeopleWorld()) {
            var persons = persons();
            world.receive(Side.JUSTICE, persons.subList(0, 2_000)); // warms up

            long start = System.nanoTime();
            world.receive(Side.PROTECTION, persons);
            print("received", PERSONS, start);

            start = System.nanoTime();
            world.receive(Side.PROTECTION, persons);
            print("received again, unchanged", PERSONS, start);

            start = System.nanoTime();
            var index = world.freshIndex();
            print("indexed", index.size(), start);

            start = System.nanoTime();
            int found = 0;
            for (int at = 0; at < 500; at++) {
                found +=
                        index.search(persons.get(at).identity().name(), (_, _) -> true, 20)
                                .numbers()
                                .size();
            }
            print("searched", 500, start);

            assertThat(index.size()).isEqualTo(PERSONS + 2_000);
            assertThat(found).isGreaterThanOrEqualTo(500);
        }
    }

    private static List<Written> persons() {
        var random = new Random(11);
        var persons = new ArrayList<Written>(PERSONS);
        for (int at = 0; at < PERSONS; at++) {
            var name =
                    FAMILY[random.nextInt(FAMILY.length)]
                            + ' '
                            + MIDDLE[random.nextInt(MIDDLE.length)]
                            + ' '
                            + syllable(random)
                            + ' '
                            + syllable(random);
            persons.add(
                    Written.by("agency" + at % 8, "record-" + at, name)
                            .born(
                                    LocalDate.of(1970, 1, 2)
                                            .plusDays(random.nextInt(15_000))
                                            .toString())
                            .number("0" + (10_000_000_000L + random.nextInt(2_000_000_000)))
                            .phone("09" + (10_000_000 + random.nextInt(80_000_000)))
                            .address("Hamlet " + at));
        }
        return persons;
    }

    private static String syllable(Random random) {
        return ""
                + "bcdghklmnst".charAt(random.nextInt(11))
                + "aeiou".charAt(random.nextInt(5))
                + "nmtc".charAt(random.nextInt(4));
    }

    private static void print(String what, int count, long startNanos) {
        var took = Duration.ofNanos(System.nanoTime() - startNanos);
        System.out.printf(
                "people: %s %,d in %,d ms (%,.0f/s)%n",
                what, count, took.toMillis(), count * 1e9 / took.toNanos());
    }
}
