package org.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TransactionsTest {
    private static Database database;
    private static JdbcClient north;
    private static Transactions transactions;

    @BeforeAll
    static void open() {
        database = TestServer.open(TestServer.newDatabase());
        north = database.client("north");
        transactions = database.transactions();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void anExceptionUndoesTheWorkOfEveryModule() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            mark("undone");
                                            database.client("south")
                                                    .sql(
                                                            "insert into south.mark (text)"
                                                                    + " values ('undone')")
                                                    .update();
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        assertThat(count("undone")).isZero();
        assertThat(
                        database.client("south")
                                .sql("select count(*) from south.mark where text = 'undone'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void nobodyElseSeesTheWorkBeforeTheCommit() {
        transactions.inTransaction(
                () -> {
                    mark("hidden");
                    long elsewhere = CompletableFuture.supplyAsync(() -> count("hidden")).join();
                    return assertThat(elsewhere).isZero();
                });

        assertThat(count("hidden")).isOne();
    }

    @Test
    void readingSeesOneSnapshot() {
        transactions.reading(
                () -> {
                    assertThat(count("later")).isZero();
                    CompletableFuture.runAsync(() -> mark("later")).join();
                    return assertThat(count("later")).isZero();
                });

        assertThat(count("later")).isOne();
    }

    @Test
    void readingWritesNothing() {
        assertThatThrownBy(() -> transactions.reading(() -> mark("read")))
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(
                        () ->
                                transactions.reading(
                                        () -> transactions.inTransaction(() -> mark("read"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(mark("written after reading")).isOne();
    }

    @Test
    void aNestedCallJoins() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            transactions.inTransaction(() -> mark("joined"));
                                            assertThat(transactions.reading(() -> count("joined")))
                                                    .isOne();
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        assertThat(count("joined")).isZero();
    }

    @Test
    void aNestedFailureThatSomebodySwallowsStillFailsTheWhole() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            mark("half");
                                            assertThatThrownBy(this::failNested).hasMessage("no");
                                            return mark("other half");
                                        }))
                .hasMessageContaining("a part of this transaction failed");

        assertThat(count("half") + count("other half")).isZero();
    }

    @Test
    void anErrorOfTheDatabaseThatSomebodySwallowsIsNoCommit() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            mark("lost");
                                            return assertThatThrownBy(
                                                    () ->
                                                            north.sql("select 1/0")
                                                                    .query()
                                                                    .listOfRows());
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count("lost")).isZero();
    }

    @Test
    void afterAFailedAttemptTheTransactionGoesOn() {
        var id = UUID.randomUUID();

        transactions.inTransaction(
                () -> {
                    mark(id, "first");
                    assertThatThrownBy(() -> transactions.attempt(() -> mark(id, "second")))
                            .isInstanceOf(DuplicateKeyException.class)
                            .rootCause()
                            .message()
                            .contains("duplicate key")
                            .doesNotContain(id.toString());
                    assertThatThrownBy(() -> transactions.attempt(this::failNested))
                            .hasMessage("no");
                    return mark("went on");
                });

        assertThat(count("first") + count("went on")).isEqualTo(2);
        assertThat(count("second") + count("nested")).isZero();
    }

    @Test
    void whatTheDatabaseRefusesAtTheCommitIsTranslatedToo() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () ->
                                                north.sql("insert into north.later values (1), (1)")
                                                        .update()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void actionsRunAfterTheCommitInTheirOrderAndOutsideIt() {
        var events = new ArrayList<String>();

        transactions.inTransaction(
                () -> {
                    transactions.afterCommit(() -> events.add("first sees " + count("committed")));
                    transactions.run(
                            () -> {
                                transactions.afterCommit(
                                        () ->
                                                events.add(
                                                        "second adds "
                                                                + transactions.inTransaction(
                                                                        () -> mark("again"))));
                                mark("committed");
                            });
                    return events.add("work");
                });

        assertThat(events).containsExactly("work", "first sees 1", "second adds 1");
    }

    @Test
    void actionsOfWhatWasRolledBackDoNotRun() {
        var events = new ArrayList<String>();

        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            transactions.afterCommit(() -> events.add("whole"));
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        transactions.inTransaction(
                () -> {
                    transactions.afterCommit(() -> events.add("kept"));
                    return assertThatThrownBy(
                            () ->
                                    transactions.attempt(
                                            () -> {
                                                transactions.afterCommit(() -> events.add("part"));
                                                throw new IllegalStateException("no");
                                            }));
                });

        assertThat(events).containsExactly("kept");
    }

    @Test
    void aFailingActionKeepsNoOtherFromRunning() {
        var events = new ArrayList<String>();

        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            transactions.afterCommit(TransactionsTest::fail);
                                            transactions.afterCommit(() -> events.add("second"));
                                            return mark("stays");
                                        }))
                .hasMessage("no");

        assertThat(events).containsExactly("second");
        assertThat(count("stays")).isOne();
    }

    @Test
    void outsideATransactionThereIsNothingToWaitFor() {
        assertThatThrownBy(() -> transactions.afterCommit(() -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.attempt(() -> 1))
                .isInstanceOf(IllegalStateException.class);
    }

    private record Row(
            UUID id,
            @Nullable Integer size,
            @Nullable Long number,
            @Nullable Boolean flag,
            byte @Nullable [] content,
            @Nullable LocalDate day,
            @Nullable Instant recorded) {}

    @Test
    void columnsInsertManyRowsInOneStatementWithEveryType() {
        var full =
                new Row(
                        UUID.randomUUID(),
                        7,
                        1L << 40,
                        true,
                        new byte[] {0, -1, 92},
                        LocalDate.parse("2026-02-28"),
                        Instant.parse("2026-02-28T23:59:59.999999999Z"));
        var empty = new Row(UUID.randomUUID(), null, null, null, null, null, null);

        var columns =
                Columns.of(List.of(full, empty))
                        .uuids("id", Row::id)
                        .texts("text", _ -> "a \"quoted\", {braced} \\ text")
                        .ints("size", Row::size)
                        .longs("number", Row::number)
                        .booleans("flag", Row::flag)
                        .bytes("content", Row::content)
                        .dates("day", Row::day)
                        .instants("recorded", Row::recorded);
        int rows =
                north.sql(
                                """
                                insert into north.mark
                                       (id, text, size, number, flag, content, day, recorded)
                                select *
                                  from unnest(:id, :text, :size, :number, :flag, :content, :day,
                                              :recorded)
                                """)
                        .params(columns.asParameters())
                        .update();

        assertThat(rows).isEqualTo(2);
        assertThat(
                        north.sql(
                                        """
                                        select concat_ws('|', text, size, number, flag,
                                                 encode(content, 'hex'), day,
                                                 to_char(recorded at time zone 'UTC',
                                                         'HH24:MI:SS.US'))
                                          from north.mark
                                         where id = any(:ids)
                                         order by size
                                        """)
                                .params(
                                        Columns.of(List.of(full, empty))
                                                .uuids("ids", Row::id)
                                                .asParameters())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "a \"quoted\", {braced} \\ text|7|1099511627776|t|00ff5c|2026-02-28"
                                + "|23:59:59.999999",
                        "a \"quoted\", {braced} \\ text");
    }

    private int failNested() {
        return transactions.inTransaction(
                () -> {
                    mark("nested");
                    throw new IllegalStateException("no");
                });
    }

    private static void fail() {
        throw new IllegalStateException("no");
    }

    private static int mark(String text) {
        return mark(UUID.randomUUID(), text);
    }

    private static int mark(UUID id, String text) {
        return north.sql("insert into north.mark (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", text)
                .update();
    }

    private static long count(String text) {
        return north.sql("select count(*) from north.mark where text = :text")
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
