package org.homeward.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Reach;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;
import org.homeward.people.PeopleWorld;
import org.homeward.people.PersonReferences;
import org.homeward.people.Side;
import org.homeward.people.Written;
import org.homeward.people.model.Link;
import org.homeward.people.model.Link.Maker;
import org.homeward.people.model.Registered;
import org.homeward.people.model.Shelves.Shelf;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.DecideOnPair.Decision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register of random links, decisions and ends; the lists as they are read must be what a
/// look at every pair says.
class SqlShelvesTest {
    private static final List<String> AGENCIES = List.of("alpha", "beta", "gamma");

    /// A table that was never analysed is estimated at -1 rows: it counts as large as well.
    private static final int ALWAYS_LARGE = -2;

    private static PeopleWorld world;
    private static Grant grant;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        grant =
                world.rights.require(
                        world.actor("reviewer", "alpha"),
                        Right.of(DataClass.I, Action.DECIDE),
                        "linkage");
        var chance = new Random(7);
        for (var side : Side.values()) {
            live(side, chance);
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /// Few names and birth dates, so that rules link many; users link, undo and part some of them.
    private static void live(Side side, Random chance) {
        var people = new ArrayList<PersonReferences>();
        for (int at = 0; at < 90; at++) {
            var agency = AGENCIES.get(chance.nextInt(AGENCIES.size()));
            var name = "Name " + (char) ('A' + chance.nextInt(12));
            var born = "199" + chance.nextInt(3) + "-04-05";
            people.add(world.receive(side, Written.by(agency, "r-" + at, name).born(born)));
        }
        var decide = new DecideOnPair(world.vault, world.links, world.facts, world.journal);
        for (int at = 0; at < 60; at++) {
            var one = people.get(chance.nextInt(people.size()));
            var other = people.get(chance.nextInt(people.size()));
            var decision = Decision.values()[chance.nextInt(Decision.values().length)];
            if (!one.equals(other)) {
                decide.handle(
                        grant,
                        new DecideOnPair.Command(
                                side,
                                one.onSide(),
                                other.onSide(),
                                decision,
                                new AgencyId("alpha")));
            }
        }
        for (int at = 0; at < 12; at++) {
            world.withdraw(side, people.remove(chance.nextInt(people.size())));
        }
    }

    @Test
    void bothWaysToCountCountEveryPair() {
        for (var reach : reaches()) {
            var expected = new HashMap<Shelf, ListLength>();
            shelves().forEach(shelf -> expected.put(shelf, length(pairs(shelf, reach).size())));

            assertThat(expected.values()).anyMatch(length -> length.number() > 3);
            assertThat(lengths(new SqlShelves(client(), Clock.systemUTC(), ALWAYS_LARGE), reach))
                    .isEqualTo(expected);
            assertThat(lengths(new SqlShelves(client(), Clock.systemUTC()), reach))
                    .isEqualTo(expected);
        }
    }

    @Test
    void pageByPageShowsEveryPairOnceTheNewestRecordsFirst() {
        for (var reach : reaches()) {
            for (var shelf : shelves()) {
                var expected = pairs(shelf, reach);
                var shown = new ArrayList<Link>();
                for (int skip = 0; skip <= expected.size(); skip += 3) {
                    int from = skip;
                    shown.addAll(grant.opening(() -> world.shelves.on(shelf, reach, from, 3)));
                }

                assertThat(shown).isEqualTo(expected);
            }
        }
    }

    private static List<Reach> reaches() {
        return List.of(new Reach.National(), new Reach.Own(new AgencyId("beta")));
    }

    private static List<Shelf> shelves() {
        var shelves = new ArrayList<Shelf>();
        for (var side : Side.values()) {
            for (var maker : Maker.values()) {
                shelves.add(new Shelf(side, maker));
            }
        }
        return shelves;
    }

    private static ListLength length(int pairs) {
        return new ListLength(pairs, false);
    }

    private static Map<Shelf, ListLength> lengths(SqlShelves read, Reach reach) {
        var lengths = new HashMap<>(grant.opening(() -> read.lengths(reach, shelves())));
        shelves().forEach(shelf -> lengths.putIfAbsent(shelf, ListLength.NONE));
        return lengths;
    }

    private static List<Link> pairs(Shelf shelf, Reach reach) {
        return grant.opening(
                () -> {
                    var ids =
                            client().sql("select record from people.record")
                                    .query(UUID.class)
                                    .list();
                    var records =
                            world.vault.records().byRecord(ids).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Registered::record, Function.identity()));
                    return world.links.touching(ids).stream()
                            .filter(link -> isOn(shelf, reach, records, link))
                            .sorted(newestFirst(records))
                            .toList();
                });
    }

    private static boolean isOn(
            Shelf shelf, Reach reach, Map<UUID, Registered> records, Link link) {
        var low = records.get(link.low());
        var high = records.get(link.high());
        return low.side() == shelf.side()
                && link.maker() == shelf.maker()
                && (link.maker() == Maker.USER || link.state() == Link.State.LINKED)
                && low.state() == Registered.State.PRESENT
                && high.state() == Registered.State.PRESENT
                && reach.covers(low.agency())
                && reach.covers(high.agency());
    }

    private static Comparator<Link> newestFirst(Map<UUID, Registered> records) {
        Function<UUID, Integer> number = id -> records.get(id).number();
        return Comparator.<Link, Integer>comparing(
                        link -> Math.max(number.apply(link.low()), number.apply(link.high())))
                .reversed()
                .thenComparing(
                        link -> Math.min(number.apply(link.low()), number.apply(link.high())));
    }

    private static JdbcClient client() {
        return world.database.client("people");
    }
}
