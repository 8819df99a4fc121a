package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A link by rule falls with what it rests on, and not because others came to share it.
class GroundOfLinksTest {
    private static PeopleWorld world;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aLinkOutlastsThatItsNameBecomesVeryCommon() {
        var a = born("alpha", "grown", "Grown Common", "1994-05-06");
        var b = born("beta", "grown", "Grown Common", "1994-05-06");
        var two = world.victims(a.sex("U"), b);
        crowd("Grown Common");

        world.victims(a.sex("U").phone("0911 000 001"));
        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();
        world.withdraw(Side.PROTECTION, two.get(0));
        world.victims(b.phone("0911 000 002"));
        world.victims(a.sex("U"));
        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();

        world.victims(a.sex("M"));
        assertThat(world.areOne(two.get(0), two.get(1))).isFalse();
    }

    @Test
    void aLinkOfACommonNameThatRestsOnTheSexFallsWithIt() {
        crowd("Ever Common");
        var a = born("alpha", "ever", "Ever Common", "1994-05-06");
        var two = world.victims(a, born("beta", "ever", "Ever Common", "1994-05-06"));
        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();

        world.victims(a.sex("U"));

        assertThat(world.areOne(two.get(0), two.get(1))).isFalse();
    }

    @Test
    void aLinkOutlastsThatVeryManyShareItsNumber() {
        var two =
                world.victims(
                        Written.by("alpha", "late", "Late One").number("555100333"),
                        Written.by("beta", "late", "Late Two").number("555100333"));
        world.receive(
                Side.PROTECTION,
                IntStream.range(0, 30)
                        .mapToObj(
                                at ->
                                        Written.by("agency" + at, "late", "Late " + at)
                                                .number("555100333"))
                        .toList());

        world.victims(
                Written.by("alpha", "late", "Late One").number("555100333").phone("0911000003"));
        assertThat(world.areOne(two.get(0), two.get(1))).isTrue();

        world.victims(Written.by("alpha", "late", "Late One").number("555100444"));
        assertThat(world.areOne(two.get(0), two.get(1))).isFalse();
    }

    private static void crowd(String name) {
        world.receive(
                Side.PROTECTION,
                IntStream.range(0, 12)
                        .mapToObj(at -> born("alpha", name + at, name, "19" + (50 + at)))
                        .toList());
    }

    private static Written born(String agency, String number, String name, String date) {
        return Written.by(agency, number, name).born(date);
    }
}
