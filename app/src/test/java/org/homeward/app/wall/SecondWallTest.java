package org.homeward.app.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.database.Clearance;
import org.homeward.database.Clearance.Entry;
import org.homeward.database.Clearance.Use;
import org.homeward.database.Database;
import org.homeward.database.ModuleSchema;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row-level security with the first wall down: SQL that no Java has looked at.
class SecondWallTest {
    private static final ModuleSchema[] MODULES =
            Stream.of("journal", "facts", "people", "intake", "protection", "justice")
                    .map(ModuleSchema::of)
                    .toArray(ModuleSchema[]::new);
    private static final String NOT_CLEARED = "not cleared for rows of persons";
    private static final String OWN = "P:w:north,J:w:north";

    private static TestDatabase database;
    private static JdbcClient owner;
    private static PlantedRows planted;

    @BeforeAll
    static void open() {
        database = TestDatabase.with(MODULES);
        owner = database.owner();
        planted = new PlantedRows(owner);
        planted.plant("north");
        planted.plant("south");
        planted.link("north", "south");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static List<String> tables() {
        return database.owner().sql(PlantedRows.TABLES).query(String.class).list();
    }

    private static Intruder intruder() {
        return new Intruder(database.address(), owner);
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    private static String count(String table) {
        return "select count(*) from " + table;
    }

    private static void assertRefused(ThrowingCallable work, String because) {
        assertThatThrownBy(work).isInstanceOf(SQLException.class).hasMessageContaining(because);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAClearanceNoRowOfPersonsIsSeen(String table) throws SQLException {
        try (var intruder = intruder()) {
            intruder.as(schema(table));

            assertRefused(() -> intruder.one(count(table)), NOT_CLEARED);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoeverIsClearedForTheNationSeesEveryRow(String table) throws SQLException {
        try (var intruder = intruder()) {
            intruder.as(schema(table))
                    .saying(intruder.signed(intruder.parts("P:r:*,J:r:*,I:r:*,L:r:*")));

            assertThat(intruder.one(count(table)))
                    .isEqualTo(owner.sql(count(table)).query(String.class).single())
                    .isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoeverIsClearedForAnAgencySeesItsRowsAlone(String table) throws SQLException {
        var joinsTwo = table.endsWith("link");
        try (var intruder = intruder()) {
            intruder.as(schema(table)).saying(intruder.signed(intruder.parts(OWN)));

            assertThat(intruder.one(count(table))).isEqualTo(joinsTwo ? "0" : "1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P:w:west", "J:w:north", "T:r:*", ""})
    void aClearanceForSomethingElseShowsNothing(String entries) throws SQLException {
        try (var intruder = intruder()) {
            intruder.as("protection").saying(intruder.signed(intruder.parts(entries)));

            assertThat(intruder.one(count("protection.victim"))).isEqualTo("0");
        }
    }

    @Test
    void eachSideOpensItsOwnRecordsOfPersons() throws SQLException {
        try (var intruder = intruder()) {
            intruder.as("people").saying(intruder.signed(intruder.parts("J:w:*")));
            assertThat(intruder.one(count("people.record"))).isEqualTo("0");
            assertThat(intruder.one(count("people.revision"))).isEqualTo("0");

            intruder.saying(intruder.signed(intruder.parts("P:r:north")));
            assertThat(intruder.list("select agency from people.record")).containsExactly("north");
        }
    }

    @Test
    void anAgencyCodeIsNoPattern() throws SQLException {
        try (var intruder = intruder()) {
            intruder.as("protection").saying(intruder.signed(intruder.parts("P:r:n_rth")));
            assertThat(intruder.one(count("protection.victim"))).isEqualTo("0");

            intruder.saying(intruder.signed(intruder.parts("P:r:%")));
            assertThat(intruder.one(count("protection.victim"))).isEqualTo("0");
        }
    }

    @Test
    void whatIsForgedExpiredOrAnothersShowsNothing() throws SQLException {
        try (var intruder = intruder();
                var other = intruder()) {
            var valid = intruder.parts(OWN);
            var signed = intruder.signed(valid);
            var mac = signed.substring(signed.lastIndexOf('|'));
            intruder.as("protection").saying(signed);
            assertThat(intruder.one(count("protection.victim"))).isEqualTo("1");

            var bad = new ArrayList<String>();
            bad.add(valid.entries("P:r:*").text() + mac); // changed after signing
            bad.add(valid.end(valid.end().plusSeconds(60)).text() + mac);
            bad.add(intruder.signed(valid.end(Instant.now().minusSeconds(1))));
            bad.add(intruder.signed(valid.backend(valid.backend() + 1)));
            bad.add(intruder.signed(other.parts(OWN)));
            bad.add(UUID.randomUUID() + signed.substring(signed.indexOf('|')));
            bad.add(valid.text());
            bad.add(valid.text() + "|");
            bad.add(valid.text() + "|" + "00".repeat(32));
            bad.add(signed + "|" + mac);
            bad.add("||||");
            bad.add("P:r:*");
            bad.add("' or true --");
            for (var said : bad) {
                intruder.saying(said);
                assertThatThrownBy(() -> intruder.one(count("protection.victim")))
                        .as(said)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aClearanceThatTheApplicationSignedIsWorthNothingElsewhere() throws SQLException {
        var own = new Entry("P", Use.READ, Optional.of("north"));
        try (var elsewhere = intruder()) {
            elsewhere.as("protection");
            var client = database.client("protection");

            var signed =
                    Clearance.of(List.of(own))
                            .during(
                                    () ->
                                            client.sql(
                                                            """
                                                            select current_setting(
                                                                       'homeward.clearance')
                                                              from protection.victim
                                                            """)
                                                    .query(String.class)
                                                    .single());

            elsewhere.saying(signed);
            assertRefused(() -> elsewhere.one(count("protection.victim")), NOT_CLEARED);
        }
    }

    @Test
    void aClearanceEnds() {
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        var everything = Clearance.of(List.of(new Entry("P", Use.READ, Optional.empty())));
        try (var stale =
                Database.connect(
                        database.address(), List.of(MODULES), late, RandomGenerator.getDefault())) {
            var client = stale.client("protection");

            assertThatThrownBy(
                            () ->
                                    everything.during(
                                            () ->
                                                    client.sql(count("protection.victim"))
                                                            .query(Long.class)
                                                            .single()))
                    .hasStackTraceContaining(NOT_CLEARED);
        }
    }

    @Test
    void nobodyAddsRowsForAnotherAgencyOrByAReadingRight() throws SQLException {
        try (var intruder = intruder()) {
            var parts = intruder.parts(OWN);
            intruder.as("protection").saying(intruder.signed(parts));
            intruder.run(victim("north"));
            assertRefused(() -> intruder.run(victim("south")), "row-level security");
            assertRefused(() -> intruder.run(borneOut("south")), "row-level security");

            intruder.saying(intruder.signed(parts.entries("P:r:*")));
            assertRefused(() -> intruder.run(victim("north")), "row-level security");

            intruder.as("people").saying(intruder.signed(parts));
            assertRefused(() -> intruder.run(revision("south")), "row-level security");
            assertRefused(() -> intruder.run(membership()), "row-level security");
            intruder.run("begin");
            intruder.run(revision("north"));
            intruder.run("rollback");
        }
        owner.sql("delete from protection.victim where record_number = 'N-2'").update();
    }

    private static String victim(String agency) {
        return """
               insert into protection.victim
                      (record, revision, content, act, file, agency, record_number, live,
                       fingerprints, person, sex, form, place)
               values (gen_random_uuid(), 1, 1, gen_random_uuid(), gen_random_uuid(), '%s', 'N-2',
                       true, '', gen_random_uuid(), 'F', 'f', 'p')
               """
                .formatted(agency);
    }

    private static String borneOut(String agency) {
        return """
               insert into protection.victim_confirmed
               values ('%s', 9, gen_random_uuid(), gen_random_uuid())
               """
                .formatted(planted.record(agency));
    }

    private static String revision(String agency) {
        return """
               insert into people.revision
                      (record, revision, act, state, content_hash, identity_scheme)
               values ('%s', 2, gen_random_uuid(), 'ended', '', 0)
               """
                .formatted(planted.record(agency));
    }

    private static String membership() {
        return "insert into people.membership values ('%1$s', 9, gen_random_uuid(), '%1$s')"
                .formatted(planted.record("north"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from wall.secret",
                "select wall.reach('{P}', false)",
                "insert into wall.secret values (gen_random_uuid(), '', '', now())",
                "create or replace function wall.reach(text[], boolean) returns text"
                        + " language sql as 'select ''%''::text'",
                "alter table protection.victim disable row level security",
                "alter table protection.victim no force row level security",
                "drop policy reading on protection.victim",
                "create policy mine on protection.victim using (true)",
                "set row_security = off; select * from protection.victim",
                "set role homeward_owner",
                "set session authorization homeward_owner",
                "alter role protection bypassrls",
                "grant homeward_owner to homeward_app",
                "select pg_read_file('/etc/passwd')",
                "select pg_read_binary_file('postgresql.conf')",
                "select pg_ls_dir('.')",
                "copy protection.victim to program 'cat'",
                "copy (select 1) to 'FOLDER/was-here'",
                "create temporary table t (a text); copy t from '/etc/passwd'",
                "select lo_import('/etc/passwd')",
                "create extension dblink",
                "create extension file_fdw",
                "select dblink('host=127.0.0.1', 'select 1')",
                "create function mine() returns int language sql as 'select 1'",
                "do $$ begin perform pg_reload_conf(); end $$",
                "alter system set log_statement = 'all'",
                "select set_config('session_replication_role', 'replica', false)"
            })
    void whatAnIntruderTriesNextIsRefused(String template, @TempDir Path folder)
            throws SQLException {
        var sql = template.replace("FOLDER", folder.toString());
        try (var intruder = intruder()) {
            for (var role : List.of("protection", "people", "none")) {
                intruder.as(role);
                assertThatThrownBy(() -> intruder.run(sql))
                        .as(role)
                        .isInstanceOf(SQLException.class)
                        .message()
                        .containsAnyOf(
                                "permission denied",
                                "must be owner",
                                "must be superuser",
                                "no schema",
                                "query would be affected by row-level security",
                                "extension",
                                "function dblink",
                                "ALTER SYSTEM is not allowed");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theStatisticsOfColumnsTellNothing() throws SQLException {
        owner.sql("analyze protection.victim").update();
        try (var intruder = intruder()) {
            intruder.as("protection");

            assertThat(intruder.list("select tablename from pg_stats where tablename = 'victim'"))
                    .isEmpty();
        }
    }
}
