package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.people.model.Link.Maker;
import org.homeward.people.model.Shelves.Shelf;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.FindPersons.Matches;
import org.homeward.people.work.Labels;
import org.homeward.people.work.Searcher;
import org.homeward.people.work.ShowPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The first wall with the second one down: the database shows every row to every statement.
class OneWallOfPersonsTest {
    private static PeopleWorld world;
    private static PersonReferences theirs;

    @BeforeAll
    static void takeTheSecondWallDown() {
        world = new PeopleWorld();
        var owner = world.database.owner();
        owner.sql(
                        """
                        select format('alter table %s disable row level security', oid::regclass)
                          from pg_class
                         where relrowsecurity
                        """)
                .query(String.class)
                .list()
                .forEach(statement -> owner.sql(statement).update());
        theirs =
                world.receive(
                        Side.PROTECTION,
                        Written.by("alpha", "theirs", "Ana Theirs").born("1993-03-04"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Searcher stranger() {
        var sight =
                new Searcher.Sight(
                        world.grant("protector", "beta", DataClass.P, Action.READ),
                        world.grant("protector", "beta", DataClass.I, Action.READ));
        return Searcher.of(Map.of(Side.PROTECTION, sight), Clock.systemUTC().instant());
    }

    @Test
    void theGrantAloneKeepsAnotherAgencyOut() {
        var labels = new Labels(world.vault, world.rights);
        var identity = world.grant("protector", "beta", DataClass.I, Action.READ);
        var show = new ShowPerson(world.vault, world.links, labels);
        var find = new FindPersons(world.vault, world.names, world.indexing(world.names), labels);

        assertThat(world.persons.identity(identity, Side.PROTECTION, theirs.onSide())).isEmpty();
        assertThat(world.persons.samePerson(identity, Side.PROTECTION, theirs.onSide())).isEmpty();
        assertThat(show.handle(stranger(), Side.PROTECTION, theirs.onSide())).isEmpty();
        assertThat(find.handle(stranger(), "ana theirs", 10)).isEqualTo(new Matches(List.of(), 0));
        assertThat(world.shelves.on(shelf(), identity.reach(), 0, 10)).isEmpty();
    }

    private static Shelf shelf() {
        return new Shelf(Side.PROTECTION, Maker.RULE);
    }
}
