package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.FindPersons.Match;
import org.homeward.people.work.FindPersons.Matches;
import org.homeward.people.work.Labels;
import org.homeward.people.work.Searcher;
import org.homeward.people.work.Searcher.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static PeopleWorld world;
    private static FindPersons findPersons;
    private static PersonReferences hoa;
    private static PersonReferences suspect;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        findPersons =
                new FindPersons(
                        world.vault,
                        world.names,
                        world.indexing(world.names),
                        new Labels(world.vault, world.rights));
        hoa =
                world.receive(
                        Side.PROTECTION,
                        Written.by("alpha", "1", "Nguy\u1EC5n Th\u1ECB H\u00F2a")
                                .born("1998-02-03")
                                .number("079198004512")
                                .phone("0912 345 678"));
        suspect = world.receive(Side.JUSTICE, Written.by("alpha", "1", "Nguyen Thi Hoa"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void findsANameWithoutDiacriticsInAnyOrderAndWithASlip() {
        for (var typed : List.of("hoa nguyen thi", "nguyen thi hao", "Nguy\u1EC5n Th\u1ECB H")) {
            assertThat(references(search(national(), typed))).as(typed).contains(hoa.onSide());
        }
    }

    @Test
    void findsAnIdentityNumberAndAPhoneHoweverTheyAreTyped() {
        for (var typed : List.of("079198004512", "079 198 004 512", "+84 912.345.678")) {
            assertThat(references(search(national(), typed))).containsExactly(hoa.onSide());
        }
    }

    @Test
    void aGrantOfAnotherAgencyFindsNothingAndCountsNothing() {
        var stranger = protector("beta");

        assertThat(search(stranger, "nguyen thi hoa")).isEqualTo(new Matches(List.of(), 0));
        assertThat(search(stranger, "079198004512")).isEqualTo(new Matches(List.of(), 0));
    }

    @Test
    void aGrantOnOneSideFindsNothingOfTheOther() {
        var found = references(search(protector("alpha"), "nguyen thi hoa"));

        assertThat(found).containsExactly(hoa.onSide()).doesNotContain(suspect.onSide());
    }

    @Test
    void aReaderSeesTheNameAndOthersItsInitials() {
        var open = search(protector("alpha"), "hoa").best().getFirst();
        var covered = search(masked("alpha"), "hoa").best().getFirst();

        assertThat(open.label())
                .isInstanceOfSatisfying(
                        Labels.Open.class,
                        label ->
                                assertThat(label.identity().name())
                                        .isEqualTo("Nguy\u1EC5n Th\u1ECB H\u00F2a"));
        assertThat(covered.label())
                .isInstanceOfSatisfying(
                        Labels.Covered.class,
                        label -> {
                            assertThat(label.masked().name())
                                    .isEqualTo("N\u2022\u2022 T\u2022\u2022 H\u2022\u2022");
                            assertThat(label.masked().birthYear()).contains("1998");
                        });
    }

    @Test
    void grantsForSomethingElseMakeNoSearcher() {
        var justice = world.grant("national", "alpha", DataClass.J, Action.READ);

        assertThatThrownBy(() -> searcher(Side.PROTECTION, new Sight(justice, justice)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theIndexOfANewProcessHoldsWhatThisOneWrote() {
        var fresh = world.freshIndex();

        assertThat(fresh.size()).isEqualTo(world.names.size());
        assertThat(fresh.search("hoa nguyen 1998", (_, _) -> true, 5).all()).isEqualTo(1);
    }

    @Test
    void anIndexCatchesUpWithActsOfAnotherProcess() {
        var other = world.freshIndex();
        var indexing = world.indexing(other);
        indexing.build();
        var late = world.receive(Side.PROTECTION, Written.by("beta", "late", "Quite Late"));
        var gone = world.receive(Side.PROTECTION, Written.by("beta", "gone", "Quite Gone"));
        world.withdraw(Side.PROTECTION, gone);
        world.receive(Side.PROTECTION, Written.by("beta", "late", "Quite Later"));

        indexing.catchUp();

        assertThat(other.search("quite later", (_, _) -> true, 5).all()).isEqualTo(1);
        assertThat(other.search("gone", (_, _) -> true, 5).all()).isZero();
        assertThat(references(search(national(), "quite later"))).containsExactly(late.onSide());
    }

    private static Matches search(Searcher searcher, String typed) {
        return findPersons.handle(searcher, typed, 10);
    }

    private static List<UUID> references(Matches matches) {
        return matches.best().stream().map(Match::onSide).toList();
    }

    private static Searcher national() {
        var identity = world.readsIdentity();
        var sights = new EnumMap<Side, Sight>(Side.class);
        for (var side : Side.values()) {
            var entry = world.grant("national", "alpha", Searcher.classOf(side), Action.READ);
            sights.put(side, new Sight(entry, identity));
        }
        return Searcher.of(sights, Instant.now());
    }

    private static Searcher protector(String agency) {
        return searcher(
                Side.PROTECTION,
                new Sight(
                        world.grant("protector", agency, DataClass.P, Action.READ),
                        world.grant("protector", agency, DataClass.I, Action.READ)));
    }

    private static Searcher masked(String agency) {
        return searcher(
                Side.PROTECTION,
                new Sight(
                        world.grant("masked", agency, DataClass.P, Action.EXISTENCE),
                        world.grant("masked", agency, DataClass.I, Action.MASKED)));
    }

    private static Searcher searcher(Side side, Sight sight) {
        return Searcher.of(Map.of(side, sight), Instant.now());
    }
}
