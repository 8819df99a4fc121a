package org.homeward.justice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.justice.JusticeWorld.ADVOK;
import static org.homeward.justice.JusticeWorld.KUSTOS;
import static org.homeward.justice.JusticeWorld.POLIS;

import org.homeward.justice.model.Cases;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.work.ShowLinkedCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The first wall with the second one down: the database shows every row to every statement.
class OneWallOfCasesTest {
    private static JusticeWorld world;

    @BeforeAll
    static void takeTheSecondWallDown() {
        world = new JusticeWorld();
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
        var head = "Record number,Decision number,Offence,Province,Initiated on";
        world.publish(KUSTOS, "cases", head, "G-7,15/DC-2020,FC-12,Vesmark,05/04/2563");
        world.publish(ADVOK, "cases", head, "A-1,15/DC-2020,FC-12,Vesmark,05/04/2563");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theGrantAloneKeepsAnotherAgencyOut() {
        var theirs = world.caseFile(KUSTOS, "G-7").orElseThrow();
        var stranger = world.reads(POLIS);
        var all = Suspects.Choice.ALL;

        assertThat(world.cases.find(stranger, theirs.record())).isEmpty();
        assertThat(world.cases.ofNumber(stranger, KUSTOS, "G-7")).isEmpty();
        assertThat(world.cases.withNumber(stranger, "15/DC-2020", 10)).isEmpty();
        assertThat(world.cases.history(stranger, theirs.record())).isEmpty();
        assertThat(world.cases.list(stranger, Cases.Choice.ALL, 10, 0)).isEmpty();
        assertThat(world.cases.length(stranger, Cases.Choice.ALL).number()).isZero();
        assertThat(world.suspects.ofCase(stranger, KUSTOS, "G-7")).isEmpty();
        assertThat(world.suspects.length(stranger, all).number()).isZero();
    }

    @Test
    void ofALinkedCaseOfAnotherAgencyNoMoreIsShownThanThatItIsThere() {
        var own = world.caseFile(ADVOK, "A-1").orElseThrow();

        var linked =
                new ShowLinkedCases(world.cases, world.links, world.rights)
                        .handle(world.reads(ADVOK), own.record());

        assertThat(linked).singleElement().satisfies(it -> assertThat(it.file()).isEmpty());
    }
}
