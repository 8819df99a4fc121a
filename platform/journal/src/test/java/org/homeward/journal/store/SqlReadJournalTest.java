package org.homeward.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.journal.Look;
import org.homeward.journal.Look.Kind;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal.ReadsNotWritten;
import org.homeward.journal.Verification;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.Proofs;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Looks are durable, in one order, and cannot be changed unnoticed.
class SqlReadJournalTest {
    private static final UserId MAI = new UserId(new UUID(1, 1));
    private static final UserId LAN = new UserId(new UUID(1, 2));
    private static final UUID FILE = new UUID(5, 5);

    TestDatabase database;
    SqlReadJournal reads;

    @BeforeEach
    void open() {
        database = TestDatabase.with(ModuleSchema.of("journal"));
        database.client("journal")
                .sql("insert into journal.instance (kind, pack) values ('DEMO', 'farland')")
                .update();
        reads = journal();
    }

    @AfterEach
    void close() {
        reads.close();
        database.close();
    }

    private SqlReadJournal journal() {
        return SqlReadJournal.open(
                database.database().apart("journal"),
                database.client("journal"),
                new SecureRandom());
    }

    private static Look opened(UserId reader, UUID record) {
        return new Look(
                Kind.OPENED,
                reader,
                new AgencyId("north"),
                "I.READ",
                "casework",
                Optional.of(record),
                1);
    }

    private List<Look> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> opened(LAN, new UUID(9, i))).toList();
    }

    @Test
    void whoOpenedAFileIsToldNewestFirstAndPageByPage() {
        reads.write(List.of(opened(MAI, FILE), opened(MAI, new UUID(5, 6))));
        reads.write(List.of(opened(LAN, FILE)));

        var newest = reads.at(FILE, new Position(4), 1);
        assertThat(newest)
                .singleElement()
                .satisfies(entry -> assertThat(entry.look().reader()).isEqualTo(LAN));
        var older = reads.at(FILE, newest.getFirst().position(), 10);
        assertThat(older)
                .singleElement()
                .satisfies(entry -> assertThat(entry.look()).isEqualTo(opened(MAI, FILE)));
        assertThat(reads.of(MAI, new Position(4), 10)).hasSize(2);
    }

    @Test
    void looksOfManyAtOnceComeInOneOrderWithoutAGap() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                var record = new UUID(7, i);
                tasks.add(
                        () -> {
                            reads.write(List.of(opened(MAI, record)));
                            // it answers only when it stands there for everybody
                            return !reads.at(record, new Position(1_000), 1).isEmpty();
                        });
            }
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(reads.latest()).isEqualTo(new Position(200));
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void insideATransactionThatIsRolledBackTheLookStays() {
        assertThatThrownBy(
                        () ->
                                database.transactions()
                                        .run(
                                                () -> {
                                                    reads.write(List.of(opened(MAI, FILE)));
                                                    throw new IllegalArgumentException("no");
                                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(reads.at(FILE, new Position(2), 1)).hasSize(1);
    }

    @Test
    void whereItCannotBeWrittenTheCallerIsTold() {
        database.owner()
                .sql("alter table journal.look add constraint full_disk check (records > 1)")
                .update();

        assertThatThrownBy(() -> reads.write(List.of(opened(MAI, FILE))))
                .isInstanceOf(ReadsNotWritten.class);
    }

    @Test
    void nobodyChoosesTheTimeOrTheOrderOfALook() {
        reads.write(List.of(opened(MAI, FILE)));
        var journal = database.client("journal");

        assertThatThrownBy(
                        () ->
                                journal.sql(
                                                "insert into journal.look select 2, looked_at, kind,"
                                                        + " reader, agency, on_right, purpose, record,"
                                                        + " records, salt, leaf from journal.look")
                                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> journal.sql("delete from journal.look").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> journal.sql("update journal.look set records = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theTreeGoesOnFromKeptTilesAndProvesEachLook() {
        reads.write(many(700));
        var size = reads.latest();
        var root = reads.rootAt(size);
        reads.close();

        reads = journal();

        assertThat(reads.rootAt(size)).isEqualTo(root);
        assertThat(
                        database.owner()
                                .sql("select count(*) from journal.look_tile")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
        reads.write(many(1));
        var proof = reads.consistency(size, reads.latest());
        assertThat(
                        Proofs.holdsConsistency(
                                new Proofs.Head(size.value(), root),
                                new Proofs.Head(701, reads.rootAt(reads.latest())),
                                proof))
                .isTrue();
    }

    @Test
    void everyTamperingIsFound() {
        reads.write(many(600));
        var signed = new Checkpoint("test/reads", 600, reads.rootAt(reads.latest()));
        assertThat(new VerifyReads(database.database()).handle(List.of(signed)).holds()).isTrue();

        for (var tampering :
                List.of(
                        "update journal.look set reader = gen_random_uuid() where position = 17",
                        "update journal.look set looked_at = looked_at - interval '1 hour' where position = 400",
                        "update journal.look set record = null where position = 3",
                        "update journal.look set records = 2 where position = 599",
                        "update journal.look_tile set root = sha256(root) where tile = 1",
                        "delete from journal.look where position = 300",
                        "delete from journal.look where position = 600")) {
            var owner = database.owner();
            owner.sql("create table journal.look_before as select * from journal.look").update();
            owner.sql("create table journal.tile_before as select * from journal.look_tile")
                    .update();
            owner.sql(tampering).update();

            assertThat(new VerifyReads(database.database()).handle(List.of(signed)).holds())
                    .as(tampering)
                    .isFalse();

            owner.sql("truncate journal.look, journal.look_tile").update();
            owner.sql("insert into journal.look select * from journal.look_before").update();
            owner.sql("insert into journal.look_tile select * from journal.tile_before").update();
            owner.sql("drop table journal.look_before, journal.tile_before").update();
            assertThat(new VerifyReads(database.database()).handle(List.of(signed)).holds())
                    .isTrue();
        }
    }

    private Verification verify() {
        return new VerifyReads(database.database()).handle(List.of());
    }

    @Test
    void hoursStandOutByMissesByManyRecordsAndByOneEmergency() {
        var north = new AgencyId("north");
        var sums = new UserId(new UUID(1, 3));
        reads.write(many(40));
        reads.write(List.of(opened(MAI, FILE), search(MAI, 3)));
        for (int i = 0; i < 5; i++) {
            reads.write(List.of(search(sums, 0)));
        }
        var glass =
                new Look(
                        Kind.OPENED,
                        new UserId(new UUID(1, 4)),
                        north,
                        "I.BREAK_GLASS",
                        "break-glass",
                        Optional.of(FILE),
                        1);
        reads.write(List.of(glass));
        var outstanding = new SqlOutstanding(database.client("journal"));
        var since = Instant.EPOCH;

        var hours = outstanding.of(north, since, SqlOutstanding.Measure.USUAL);

        assertThat(hours)
                .extracting(
                        SqlOutstanding.Hour::reader,
                        SqlOutstanding.Hour::searches,
                        SqlOutstanding.Hour::misses,
                        SqlOutstanding.Hour::opened,
                        SqlOutstanding.Hour::emergencies)
                .contains(
                        tuple(LAN, 0, 0, 40, 0),
                        tuple(sums, 5, 5, 0, 0),
                        tuple(glass.reader(), 0, 0, 1, 1))
                .extracting(it -> it.toList().getFirst())
                .doesNotContain(MAI);
        assertThat(outstanding.of(new AgencyId("south"), since, SqlOutstanding.Measure.USUAL))
                .isEmpty();
    }

    private static Look search(UserId reader, int hits) {
        return new Look(
                Kind.LOOKED_UP,
                reader,
                new AgencyId("north"),
                "I.READ",
                "casework",
                Optional.empty(),
                hits);
    }
}
