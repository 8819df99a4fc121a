package org.homeward.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.journal.ActId;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.model.Hashes;
import org.homeward.journal.model.MerkleTree;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

class SqlJournalTest {
    private static final Occasion OCCASION =
            new Occasion(
                    "file-published",
                    new UserId(new UUID(0, 1)),
                    new AgencyId("police"),
                    "import",
                    Optional.of(new UUID(0, 2)));

    private final AtomicLong millis = new AtomicLong(1_650_000_000_000L);
    private TestDatabase database;
    private SqlJournal journal;

    @BeforeEach
    void found() {
        database = TestDatabase.with(ModuleSchema.of("journal"));
        journal = open(InstanceKind.DEMO, "vn");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// As if the machine stopped between the two commits.
    private SqlJournal idle() {
        return with(() -> {});
    }

    private SqlJournal with(Sequencing sequencing) {
        return SqlJournal.open(
                database.client("journal"),
                database.transactions(),
                sequencing,
                new SqlJournal.Surroundings(
                        () -> Instant.ofEpochMilli(millis.incrementAndGet()),
                        new SecureRandom(),
                        ZoneOffset.UTC),
                InstanceKind.DEMO,
                "vn");
    }

    private SqlJournal open(InstanceKind kind, String pack) {
        return SqlJournal.open(
                database.client("journal"),
                database.transactions(),
                new SqlJournal.Surroundings(
                        Clock.systemUTC(), new SecureRandom(), ZoneId.of("Asia/Ho_Chi_Minh")),
                kind,
                pack);
    }

    private static String write(Journal journal, String content) {
        return journal.act(
                OCCASION,
                recording -> {
                    recording.include(
                            List.of(Hashes.leaf(content.getBytes(StandardCharsets.UTF_8))));
                    return recording.act().toString();
                });
    }

    @Test
    void actsGetPositionsWithoutAGap() {
        write(journal, "a");
        write(journal, "b");
        write(journal, "c");

        assertThat(journal.after(Position.NONE, 10))
                .extracting(e -> e.position().value())
                .containsExactly(1L, 2L, 3L);
        assertThat(journal.latest()).isEqualTo(new Position(3));
    }

    @Test
    void workThatAsksForNoActLeavesNone() {
        journal.act(OCCASION, _ -> "refused");

        assertThat(journal.latest()).isEqualTo(Position.NONE);
    }

    @Test
    void anExceptionRollsTheActBackAndLeavesNoGap() {
        write(journal, "a");
        assertThatThrownBy(
                        () ->
                                journal.act(
                                        OCCASION,
                                        recording -> {
                                            recording.act();
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");
        write(journal, "b");

        assertThat(journal.after(Position.NONE, 10)).hasSize(2);
        assertThat(journal.latest()).isEqualTo(new Position(2));
    }

    @Test
    void manyWritersStillMakeOneOrder() throws Exception {
        var acts = Collections.synchronizedList(new ArrayList<String>());
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 100; n++) {
                var content = "act " + n;
                writers.submit(() -> acts.add(write(journal, content)));
            }
        }

        var entries = journal.after(Position.NONE, 1000);
        assertThat(entries).hasSize(100);
        assertThat(entries)
                .extracting(e -> e.act().toString())
                .containsExactlyInAnyOrderElementsOf(acts);
        assertThat(entries.getLast().position().value()).isEqualTo(100);
        assertThat(entries).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
    }

    @Test
    void anActWrittenOnTopOfAnotherComesAfterItThoughItBeganBefore() {
        var idle = idle();
        var acts = new ArrayList<String>();
        idle.act(
                OCCASION,
                recording -> {
                    // committed by another thread while this act waits for its rows
                    acts.add(CompletableFuture.supplyAsync(() -> write(idle, "large")).join());
                    return acts.add(recording.act().toString());
                });

        assertThat(open(InstanceKind.DEMO, "vn").after(Position.NONE, 10))
                .extracting(e -> e.act().toString())
                .isEqualTo(acts);
        assertThat(acts).hasSize(2).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void theLeafCanBeWorkedOutFromTheActAndCarriesTheKindOfTheInstance() throws Exception {
        write(journal, "a");

        var entry = journal.after(Position.NONE, 1).getFirst();
        var act =
                database.client("journal")
                        .sql("select salt, encode(content, 'hex') as content from journal.act")
                        .query((row, _) -> new Stored(row.getBytes(1), row.getString(2)))
                        .single();
        var text =
                String.join(
                        "|",
                        "homeward-act-1",
                        "DEMO",
                        "vn",
                        "1",
                        Long.toString(entry.recordedAt().toEpochMilli()),
                        entry.act().toString(),
                        "file-published",
                        new UUID(0, 1).toString(),
                        "police",
                        "import",
                        new UUID(0, 2).toString(),
                        act.content());
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(act.salt());
        var commitment = sha256.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        assertThat(entry.leaf()).isEqualTo(sha256.digest(commitment));
    }

    private record Stored(byte[] salt, String content) {}

    @Test
    void theRootIsTheRootOfTheLeavesAtEachPosition() {
        for (int n = 0; n < 5; n++) {
            write(journal, "act " + n);
        }

        var tree = new MerkleTree();
        for (var entry : journal.after(Position.NONE, 10)) {
            tree.add(entry.leaf());
            assertThat(journal.rootAt(entry.position())).isEqualTo(tree.root());
        }
        assertThat(journal.rootAt(new Position(2))).isNotEqualTo(tree.root());
    }

    @Test
    void asKnownOnIsTheEndOfTheDayInThePacksZoneAndARefusalBeforeTheFirstAct() {
        write(journal, "a");
        var day =
                journal.recordedAt(new Position(1))
                        .orElseThrow()
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toLocalDate();

        assertThat(journal.asKnownOn(day)).contains(new Position(1));
        assertThat(journal.asKnownOn(LocalDate.of(2999, 1, 1))).contains(new Position(1));
        assertThat(journal.asKnownOn(day.minusDays(1))).isEmpty();
    }

    @Test
    void anInstanceStaysWhatItWasFoundedAs() {
        assertThatThrownBy(() -> open(InstanceKind.PRODUCTION, "vn"))
                .isInstanceOf(SqlJournal.WrongInstance.class);
        assertThatThrownBy(() -> open(InstanceKind.DEMO, "farland"))
                .isInstanceOf(SqlJournal.WrongInstance.class);
    }

    @Test
    void aCommittedActWithoutPositionGetsOneAtTheNextStart() {
        var idle = idle();
        write(idle, "a");
        assertThat(idle.latest()).isEqualTo(Position.NONE);

        assertThat(open(InstanceKind.DEMO, "vn").latest()).isEqualTo(new Position(1));
    }

    @Test
    void anActHasItsPositionThoughWhatFollowsTheCommitFails() {
        assertThatThrownBy(
                        () ->
                                journal.act(
                                        OCCASION,
                                        recording -> {
                                            database.transactions()
                                                    .afterCommit(
                                                            () -> {
                                                                throw new IllegalStateException(
                                                                        "the index is full");
                                                            });
                                            return recording.act();
                                        }))
                .hasMessage("the index is full");

        assertThat(journal.latest()).isEqualTo(new Position(1));
    }

    @Test
    void whatFollowsTheCommitSeesThePosition() {
        var seen = new ArrayList<Position>();
        journal.act(
                OCCASION,
                recording -> {
                    database.transactions().afterCommit(() -> seen.add(journal.latest()));
                    return recording.act();
                });

        assertThat(seen).containsExactly(new Position(1));
    }

    @Test
    void anActWhoseSequencingFailsKeepsItsResultAndIsSequencedWithTheNext() {
        var broken = new AtomicBoolean();
        var failing = with(sequencing(broken));
        broken.set(true);

        var acts = new ArrayList<String>();
        acts.add(write(failing, "a"));
        assertThat(failing.settle()).isEqualTo(Position.NONE);
        broken.set(false);
        acts.add(write(failing, "b"));

        assertThat(failing.after(Position.NONE, 10))
                .extracting(e -> e.act().toString())
                .isEqualTo(acts);
    }

    @Test
    void settlingSequencesWhatWasLeftWaitingButNotInsideATransaction() {
        write(idle(), "a");

        assertThat(database.transactions().reading(journal::settle)).isEqualTo(Position.NONE);
        assertThat(journal.settle()).isEqualTo(new Position(1));
        assertThat(journal.latest()).isEqualTo(new Position(1));
    }

    @Test
    void thePositionsOfManyActsAreReadAtOnceAndThoseWithoutAreLeftOut() {
        var first = new ActId(UUID.fromString(write(journal, "a")));
        var waiting = new ActId(UUID.fromString(write(idle(), "b")));

        assertThat(journal.positionsOf(List.of(first, waiting)))
                .containsOnly(entry(first, new Position(1)));
    }

    private Sequencing sequencing(AtomicBoolean broken) {
        return () -> {
            if (broken.get()) {
                throw new DataAccessResourceFailureException("no connection");
            }
            database.transactions()
                    .run(
                            () ->
                                    database.client("journal")
                                            .sql("select journal.sequence_now()")
                                            .query(Long.class)
                                            .single());
        };
    }

    @Test
    void nobodyChoosesTheRecordedTimeOrTheOrder() {
        var sql = database.client("journal");

        for (var forbidden :
                new String[] {
                    "select journal.sequence_waiting('2001-01-01')",
                    "insert into journal.entry select 9, gen_random_uuid(), now(), sha256('')",
                    "update journal.act set kind = 'other'",
                    "delete from journal.entry",
                    "update journal.instance set kind = 'PRODUCTION'"
                }) {
            assertThatThrownBy(() -> sql.sql(forbidden).query().listOfRows())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
