package org.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolesTest {
    private static DatabaseAddress address;
    private static Database database;
    private static JdbcClient north;
    private static JdbcClient south;
    private static Transactions transactions;

    @BeforeAll
    static void open() {
        address = TestServer.newDatabase();
        database = TestServer.open(address);
        north = database.client("north");
        south = database.client("south");
        transactions = database.transactions();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aModuleAddsAndReadsItsOwnRows() {
        var id = mark("own");

        assertThat(textsOf(id)).containsExactly("own");
        assertThat(one(north, "select nextval('north.position')")).isNotNull();
        assertThat(one(north, "select current_user")).isEqualTo("north");
    }

    @Test
    void aModuleChangesNoRow() {
        mark("fixed");

        assertDenied(() -> north.sql("update north.mark set text = 'other'").update());
        assertDenied(() -> north.sql("delete from north.mark").update());
        assertDenied(() -> north.sql("truncate north.mark").update());
        assertDenied(() -> north.sql("create table north.more (id int)").update());
        assertDenied(() -> north.sql("drop table north.mark").update());
    }

    @Test
    void aModuleNeverReadsAnotherModule() {
        assertDenied(() -> one(north, "select count(*) from south.mark"));
        assertDenied(() -> one(south, "select count(*) from north.mark"));
        assertDenied(() -> one(north, "select count(*) from north.flyway_schema_history"));
    }

    @Test
    void aMigrationMayOpenATableToAnotherModule() {
        south.sql("insert into south.shared (text) values ('for all')").update();

        assertThat(one(north, "select text from south.shared")).isEqualTo("for all");
        assertDenied(() -> north.sql("insert into south.shared (text) values ('x')").update());
    }

    @Test
    void aFunctionIsClosedUntilAMigrationGrantsIt() {
        assertDenied(() -> one(north, "select north.secret()"));
    }

    @Test
    void oneTransactionSwitchesBetweenModulesAndEachSeesItsOwn() {
        transactions.inTransaction(
                () -> {
                    assertThat(one(north, "select current_user")).isEqualTo("north");
                    assertThat(one(south, "select current_user")).isEqualTo("south");
                    assertThat(one(north, "select current_user")).isEqualTo("north");
                    assertDenied(
                            () ->
                                    transactions.attempt(
                                            () -> one(north, "select text from south.mark")));
                    assertDenied(
                            () ->
                                    transactions.attempt(
                                            () -> one(south, "select text from north.mark")));
                    return south.sql("insert into south.mark (text) values ('both')").update();
                });

        assertThat(one(south, "select text from south.mark where text = 'both'")).isEqualTo("both");
    }

    @Test
    void theRoleIsRightAfterASavepointWasRolledBack() {
        transactions.inTransaction(
                () -> {
                    one(north, "select 1");
                    assertThatThrownBy(() -> transactions.attempt(() -> one(south, "select 1/0")))
                            .isInstanceOf(DataIntegrityViolationException.class);
                    assertThat(one(south, "select current_user")).isEqualTo("south");
                    assertThat(one(north, "select current_user")).isEqualTo("north");
                    assertDenied(
                            () ->
                                    transactions.attempt(
                                            () -> one(north, "select * from south.mark")));
                    return true;
                });
    }

    @Test
    void aFirstRoleTakenInASavepointIsForgottenWithIt() {
        transactions.inTransaction(
                () -> {
                    assertThatThrownBy(() -> transactions.attempt(() -> one(south, "select 1/0")))
                            .isInstanceOf(DataIntegrityViolationException.class);
                    return assertThat(one(south, "select current_user")).isEqualTo("south");
                });
    }

    @Test
    void theRoleDoesNotOutliveAFailedTransaction() {
        assertDenied(
                () -> transactions.inTransaction(() -> one(north, "select * from south.mark")));

        assertThat(one(south, "select current_user")).isEqualTo("south");
        assertDenied(() -> one(south, "select * from north.mark"));
        assertThat(transactions.<String>inTransaction(() -> one(south, "select current_user")))
                .isEqualTo("south");
    }

    @Test
    void aFreshConnectionOfTheApplicationSeesNothing() throws SQLException {
        try (var fresh = Driver.connect(address, address.application())) {
            for (String sql :
                    List.of(
                            "select * from north.mark",
                            "select * from south.mark",
                            "select * from south.shared",
                            "create table public.mine (id int)",
                            "create temporary table mine (id int)",
                            "create schema mine")) {
                assertThatThrownBy(() -> Session.execute(fresh, sql))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theOwnersRightsAreOutOfReach() throws SQLException {
        try (var fresh = Driver.connect(address, address.application())) {
            for (String sql :
                    List.of(
                            "set role homeward_owner",
                            "set session authorization homeward_owner",
                            "create role another",
                            "alter role homeward_app superuser",
                            "grant homeward_owner to homeward_app",
                            "copy north.mark to program 'cat'")) {
                assertThatThrownBy(() -> Session.execute(fresh, sql))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aConnectionGoesBackWithoutARole() {
        for (int i = 0; i < 40; i++) { // more often than there are connections
            var client = i % 2 == 0 ? north : south;
            assertThat(one(client, "select current_user"))
                    .isEqualTo(i % 2 == 0 ? "north" : "south");
        }

        assertDenied(() -> one(south, "select * from north.mark"));
    }

    @Test
    void sqlOfAModuleEndsNoTransactionAndTakesNoRole() {
        for (String sql :
                List.of(
                        "commit",
                        " ROLLBACK to savepoint x",
                        "set role south",
                        "set local role south",
                        "reset role",
                        "set session authorization default",
                        "begin")) {
            assertThatThrownBy(() -> north.sql(sql).update())
                    .as(sql)
                    .hasMessageContaining("belong to Transactions");
        }
        assertThat(north.sql("set local statement_timeout = 0").update()).isZero();
    }

    @Test
    void anApplicationLoginThatMayDoMoreIsRefused() {
        TestServer.asOwner(address, "create role strong login superuser inherit password 'strong'");
        var strong =
                new DatabaseAddress(address.url(), address.owner(), new Login("strong", "strong"));

        assertThatThrownBy(() -> TestServer.connect(strong))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal ->
                                assertThat(refusal.reason())
                                        .isEqualTo(Reason.APPLICATION_TOO_STRONG))
                .hasMessageContaining("superuser, inherit, owner of a schema");
    }

    @Test
    void aWrongPasswordIsSaidInASentenceThatDoesNotHoldIt() {
        var wrong =
                new DatabaseAddress(
                        address.url(), address.owner(), new Login("homeward_app", "guessed-it"));

        assertThatThrownBy(() -> TestServer.connect(wrong))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be reached as homeward_app")
                .message()
                .doesNotContain("guessed-it");
        assertThat(wrong.toString()).doesNotContain("guessed-it");
    }

    @Test
    void openingAgainChangesNothing() {
        var id = mark("kept");

        TestServer.open(address).close();

        assertThat(textsOf(id)).containsExactly("kept");
    }

    @Test
    void aDatabaseInAnotherEncodingIsRefused() {
        TestServer.asOwner(
                address,
                """
                create database old_letters template template0 encoding latin1
                       locale_provider libc locale 'C'
                """);

        assertThatThrownBy(() -> TestServer.open(address.inDatabase("old_letters")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("has the encoding LATIN1");
    }

    @Test
    void anUnknownModuleHasNoClient() {
        assertThatThrownBy(() -> database.client("west"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UUID mark(String text) {
        var id = UUID.randomUUID();
        north.sql("insert into north.mark (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", text)
                .update();
        return id;
    }

    private static List<String> textsOf(UUID id) {
        return north.sql("select text from north.mark where id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static String one(JdbcClient client, String sql) {
        return client.sql(sql).query(String.class).list().stream().findFirst().orElse("");
    }

    private static void assertDenied(ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }
}
