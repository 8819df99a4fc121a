package org.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.database.Clearance.Entry;
import org.homeward.database.Clearance.Use;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClearanceTest {
    private static final String FILES = "select agency from north.file order by agency";
    private static final Clearance ALPHA = of(Use.WRITE, "alpha");
    private static final Clearance BETA = of(Use.WRITE, "beta");
    private static final Clearance NATION =
            Clearance.of(List.of(new Entry("P", Use.READ, Optional.empty())));

    private static DatabaseAddress address;
    private static Database database;
    private static JdbcClient north;

    @BeforeAll
    static void open() {
        address = TestServer.newDatabase();
        database = TestServer.open(address);
        north = database.client("north");
        add(ALPHA, "alpha");
        add(BETA, "beta");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Clearance of(Use use, String agency) {
        return Clearance.of(List.of(new Entry("P", use, Optional.of(agency))));
    }

    private static int add(Clearance cleared, String agency) {
        return cleared.during(
                () ->
                        north.sql("insert into north.file values (:id, :agency, '')")
                                .param("id", UUID.randomUUID())
                                .param("agency", agency)
                                .update());
    }

    private static List<String> files(JdbcClient client) {
        return client.sql(FILES).query(String.class).list();
    }

    @Test
    void outsideOfAClearanceNothingIsAnswered() {
        assertThatThrownBy(() -> files(north)).hasStackTraceContaining("not cleared");
        assertThat(ALPHA.during(() -> files(north))).containsExactly("alpha");
        assertThatThrownBy(() -> files(north)).hasStackTraceContaining("not cleared");
    }

    @Test
    void theInnerWorkSeesItsOwnAndTheOuterAgainTheirs() {
        var seen =
                database.transactions()
                        .inTransaction(
                                () ->
                                        ALPHA.during(
                                                () ->
                                                        List.of(
                                                                files(north),
                                                                NATION.during(() -> files(north)),
                                                                BETA.during(() -> files(north)),
                                                                files(north))));

        assertThat(seen)
                .containsExactly(
                        List.of("alpha"),
                        List.of("alpha", "beta"),
                        List.of("beta"),
                        List.of("alpha"));
    }

    @Test
    void theClearanceIsRightAfterASavepointWasRolledBack() {
        var transactions = database.transactions();
        var seen =
                transactions.inTransaction(
                        () ->
                                ALPHA.during(
                                        () -> {
                                            files(north);
                                            assertThatThrownBy(
                                                            () ->
                                                                    transactions.attempt(
                                                                            () -> inBeta()))
                                                    .isInstanceOf(
                                                            DataIntegrityViolationException.class);
                                            return files(north);
                                        }));

        assertThat(seen).containsExactly("alpha");
    }

    private static int inBeta() {
        return BETA.during(
                () -> {
                    files(north);
                    return north.sql("select 1/0").query(Integer.class).single();
                });
    }

    @Test
    void theNextOnTheSameConnectionHasNothingOfTheOneBefore() {
        try (var apart = database.apart("north")) { // one connection for all of them
            var client = apart.client("north");
            for (int i = 0; i < 3; i++) {
                assertThat(NATION.during(() -> files(client))).containsExactly("alpha", "beta");
                assertThat(BETA.during(() -> files(client))).containsExactly("beta");
                assertThat(left(client)).isEmpty();
                NATION.during(() -> files(client));
                assertThat(apart.transactions().<String>inTransaction(() -> left(client)))
                        .isEmpty();
                NATION.during(() -> files(client));
                assertThat(apart.transactions().reading(() -> ALPHA.during(() -> files(client))))
                        .containsExactly("alpha");
                assertThatThrownBy(() -> files(client)).hasStackTraceContaining("not cleared");
            }
        }
    }

    private static String left(JdbcClient client) {
        return client.sql("select current_setting('homeward.clearance', true)")
                .query(String.class)
                .single();
    }

    @Test
    void rowsAreAddedForTheClearedAgencyAlone() {
        assertThatThrownBy(() -> add(ALPHA, "beta")).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> add(of(Use.READ, "alpha"), "alpha"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aStatementLeadsBackToTheGuard() {
        var through = new AtomicReference<PreparedStatement>();
        SqlTypeValue spying =
                (statement, index, _, _) -> {
                    through.set(statement);
                    assertThatThrownBy(() -> statement.getConnection().createStatement())
                            .hasMessageContaining("is not for a module");
                    assertThatThrownBy(() -> statement.unwrap(PGStatement.class))
                            .hasMessageContaining("is not for a module");
                    statement.setString(index, "x");
                };

        north.sql("select :x::text").param("x", spying).query(String.class).single();

        assertThat(through.get()).isNotNull();
    }

    @Test
    void aModuleTellsTheDatabaseNoClearanceItself() {
        for (var sql :
                List.of(
                        "set homeward.clearance = 'x'",
                        "set local homeward.clearance = 'x'",
                        "select set_config('homeward.clearance', 'x', true)",
                        "select pg_catalog.set_config ('role', 'south', false)")) {
            assertThatThrownBy(() -> north.sql(sql).query(String.class).list())
                    .as(sql)
                    .hasMessageContaining("belong to Transactions");
        }
    }

    @Test
    void longWorkIsClearedAnewAndWithANewSecretAfterHalfADay() {
        var time = new AtomicReference<>(Instant.now().minus(Duration.ofMinutes(4)));
        try (var other =
                Database.connect(address, TestServer.MODULES, time::get, new SecureRandom())) {
            var client = other.client("north");
            var seen =
                    other.transactions()
                            .inTransaction(
                                    () ->
                                            NATION.during(
                                                    () -> {
                                                        var first = told(client);
                                                        var again = told(client);
                                                        time.set(Instant.now());
                                                        var later = told(client);
                                                        time.updateAndGet(
                                                                it ->
                                                                        it.plus(
                                                                                Duration.ofHours(
                                                                                        13)));
                                                        return List.of(
                                                                first, again, later, told(client));
                                                    }));

            assertThat(seen.get(0)).isEqualTo(seen.get(1)).isNotEqualTo(seen.get(2));
            assertThat(key(seen.get(2))).isEqualTo(key(seen.get(0))).isNotEqualTo(key(seen.get(3)));
        }
    }

    private static String told(JdbcClient client) {
        assertThat(files(client)).containsExactly("alpha", "beta");
        return client.sql("select current_setting('homeward.clearance')")
                .query(String.class)
                .single();
    }

    private static String key(String told) {
        return told.substring(0, told.indexOf('|'));
    }

    @Test
    void whoMayReadFilesOfTheServerIsNoApplication() {
        TestServer.asOwner(address, "create role reading login noinherit password 'reading'");
        TestServer.asOwner(address, "grant pg_read_server_files to reading");
        TestServer.asOwner(address, "grant connect on database %s to reading".formatted(name()));
        var reading =
                new DatabaseAddress(
                        address.url(), address.owner(), new Login("reading", "reading"));

        assertThatThrownBy(() -> TestServer.connect(reading))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(Reason.APPLICATION_TOO_STRONG))
                .hasMessageContaining("pg_read_server_files");
    }

    private static String name() {
        var url = address.url();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    @Test
    void anEntryIsNotWrittenOutOfShape() {
        for (var agency : List.of("x'; reset role; --", "a,P:w:*", "a|b", "a:b", "*", "")) {
            assertThatThrownBy(() -> new Entry("P", Use.READ, Optional.of(agency)))
                    .as(agency)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Entry("P:w", Use.READ, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
