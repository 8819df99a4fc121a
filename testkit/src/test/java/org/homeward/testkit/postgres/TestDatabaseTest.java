package org.homeward.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.homeward.database.ModuleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private static final ModuleSchema EXAMPLE = ModuleSchema.of("example");

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.with(EXAMPLE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aModuleWorksInItAsItsRole() {
        note(database, "seen");

        assertThat(database.owner().sql("select text from example.note").query(String.class).list())
                .contains("seen");
        assertThat(
                        database.client("example")
                                .sql("select current_user")
                                .query(String.class)
                                .single())
                .isEqualTo("example");
    }

    @Test
    void eachHasItsOwnRows() {
        note(database, "here");

        try (var other = TestDatabase.with(EXAMPLE)) {
            assertThat(
                            other.owner()
                                    .sql("select count(*) from example.note")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    @Test
    void aCopyIsAsClosedAsTheOriginal() {
        assertThatThrownBy(
                        () ->
                                database.client("example")
                                        .sql("create temporary table mine (id int)")
                                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> database.client("example").sql("delete from example.note").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aClosedOneIsGone() {
        var closed = TestDatabase.with(EXAMPLE);
        closed.close();

        assertThat(
                        database.owner()
                                .sql("select count(*) from pg_database where datname = :name")
                                .param("name", closed.address().url().replaceAll(".*/|\\?.*", ""))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void theClockMovesWhenTheTestSaysSo() {
        var clock = TickingClock.at("2026-03-01T08:00:00Z");
        var elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofHours(20));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());

        clock.moveTo("2020-01-01T00:00:00Z");
        assertThat(elsewhere.instant()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    private static void note(TestDatabase database, String text) {
        database.transactions()
                .run(
                        () ->
                                database.client("example")
                                        .sql("insert into example.note (text) values (:text)")
                                        .param("text", text)
                                        .update());
    }
}
