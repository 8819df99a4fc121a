package org.homeward.facts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts.Recorded;
import org.homeward.facts.Membership;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.facts.Traits;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;
import org.homeward.journal.store.Sequencing;
import org.homeward.journal.store.SqlJournal;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class SqlFactsTest {
    private static final FactId FACT = new FactId(new UUID(0, 7));
    private static final Subject.Person PERSON = new Subject.Person(new UUID(0, 8));
    private static final Position END = new Position(1000);

    private static final SqlJournal.Surroundings SURROUNDINGS =
            new SqlJournal.Surroundings(Clock.systemUTC(), new SecureRandom(), ZoneOffset.UTC);

    private TestDatabase database;
    private SqlJournal journal;
    private SqlFacts facts;

    @BeforeEach
    void open() {
        database = TestDatabase.with(ModuleSchema.of("journal"), ModuleSchema.of("facts"));
        journal =
                SqlJournal.open(
                        database.client("journal"),
                        database.transactions(),
                        SURROUNDINGS,
                        InstanceKind.DEMO,
                        "farland");
        facts = new SqlFacts(database.client("facts"), database.transactions(), journal);
    }

    private SqlJournal open(Sequencing sequencing) {
        return SqlJournal.open(
                database.client("journal"),
                database.transactions(),
                sequencing,
                SURROUNDINGS,
                InstanceKind.DEMO,
                "farland");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void act(Consumer<Recording> work) {
        act(journal, work);
    }

    private static void act(SqlJournal in, Consumer<Recording> work) {
        in.act(
                new Occasion(
                        "file-published",
                        new UserId(new UUID(0, 1)),
                        new AgencyId("police"),
                        "import",
                        Optional.empty()),
                recording -> {
                    recording.act();
                    work.accept(recording);
                    return true;
                });
    }

    private static Fact identified(String on, String form) {
        return new Fact.VictimIdentified(
                FACT,
                PERSON,
                new Occurrence(
                        PartialDate.parse(on).orElseThrow(),
                        new UnitId("far-1"),
                        new AgencyId("police")),
                new Trafficking(Optional.of(form), Optional.empty(), Optional.of("NONE")),
                new Traits("F", OptionalInt.of(17), Optional.of("AT_EVENT"), Optional.empty()));
    }

    @Test
    void factsAreReadAsTheyStoodAtAPosition() {
        var first = identified("2022-05", "SEX");
        var corrected = identified("2022-05-07", "LAB");
        act(recording -> facts.append(recording, List.of(first)));
        act(recording -> facts.append(recording, List.of(corrected)));
        act(recording -> facts.withdraw(recording, List.of(FACT)));

        assertThat(facts.asOf(List.of(FACT), Position.NONE)).isEmpty();
        assertThat(facts.asOf(List.of(FACT), new Position(1))).containsOnly(entry(FACT, first));
        assertThat(facts.asOf(List.of(FACT), new Position(2))).containsOnly(entry(FACT, corrected));
        assertThat(facts.asOf(List.of(FACT), new Position(3))).isEmpty();
    }

    @Test
    void whatWasWrittenComesBackAsItWas() {
        var fact = identified("2022-05", "SEX");
        var tried =
                new Fact.CaseTried(
                        new FactId(new UUID(0, 9)),
                        new Subject.CriminalCase(new UUID(0, 10)),
                        fact.occurrence(),
                        fact.trafficking());

        act(recording -> facts.append(recording, List.of(fact, tried)));

        assertThat(facts.between(Position.NONE, END, 100).rows())
                .containsExactlyInAnyOrder(
                        new Recorded.Asserted(new Position(1), fact),
                        new Recorded.Asserted(new Position(1), tried));
    }

    @Test
    void theSameFactAgainWritesNothingAndAChangedOneARevision() {
        act(recording -> facts.append(recording, List.of(identified("2022-05", "SEX"))));
        act(recording -> facts.append(recording, List.of(identified("2022-05", "SEX"))));
        act(recording -> facts.append(recording, List.of(identified("2022-05-03", "SEX"))));

        assertThat(facts.history(FACT))
                .containsExactly(
                        new Recorded.Asserted(new Position(1), identified("2022-05", "SEX")),
                        new Recorded.Asserted(new Position(3), identified("2022-05-03", "SEX")));
    }

    @Test
    void aWithdrawnFactEndsOnceAndCanComeBack() {
        var fact = identified("2022", "LAB");
        act(recording -> facts.append(recording, List.of(fact)));
        act(recording -> facts.withdraw(recording, List.of(FACT)));
        act(recording -> facts.withdraw(recording, List.of(FACT)));
        act(recording -> facts.append(recording, List.of(fact)));

        assertThat(facts.history(FACT))
                .containsExactly(
                        new Recorded.Asserted(new Position(1), fact),
                        new Recorded.Withdrawn(new Position(2), FACT),
                        new Recorded.Asserted(new Position(4), fact));
    }

    @Test
    void aMembershipIsWrittenOnlyWhereItChangesSomething() {
        var cluster = new UUID(0, 99);
        act(
                recording ->
                        facts.assign(
                                recording, List.of(new Membership(PERSON, PERSON.reference()))));
        act(recording -> facts.assign(recording, List.of(new Membership(PERSON, cluster))));
        act(recording -> facts.assign(recording, List.of(new Membership(PERSON, cluster))));
        act(
                recording ->
                        facts.assign(
                                recording, List.of(new Membership(PERSON, PERSON.reference()))));

        assertThat(facts.between(Position.NONE, END, 100).rows())
                .containsExactly(
                        new Recorded.Assigned(new Position(2), new Membership(PERSON, cluster)),
                        new Recorded.Assigned(
                                new Position(4), new Membership(PERSON, PERSON.reference())));
    }

    @Test
    void theFeedComesInOrderAndStopsAtAPosition() {
        for (var day = 1; day <= 5; day++) {
            var on = "2022-05-0" + day;
            act(recording -> facts.append(recording, List.of(identified(on, "SEX"))));
        }

        assertThat(facts.between(new Position(1), new Position(4), 100).rows())
                .extracting(r -> r.position().value())
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void twoRevisionsInOneActComeInTheirOrderWhereverTheyLie() {
        act(
                recording ->
                        List.of(2, 1)
                                .forEach(
                                        revision -> {
                                            factAsItLies(recording, revision);
                                            membershipAsItLies(recording, revision);
                                        }));

        var read = facts.between(Position.NONE, END, 100).rows();

        assertThat(read)
                .filteredOn(Recorded.Assigned.class::isInstance)
                .extracting(row -> ((Recorded.Assigned) row).membership().cluster())
                .containsExactly(new UUID(0, 1), new UUID(0, 2));
        assertThat(read)
                .filteredOn(Recorded.Asserted.class::isInstance)
                .extracting(
                        row -> ((Recorded.Asserted) row).fact().occurrence().on().first().getYear())
                .containsExactly(2001, 2002);
    }

    private void factAsItLies(Recording recording, int revision) {
        database.client("facts")
                .sql(
                        """
                        insert into facts.fact
                               (fact, revision, act, withdrawn, kind, subject, on_first,
                                on_precision, place, agency, sex)
                        values (:fact, :revision, :act, false, 'victim-identified', :fact,
                                make_date(2000 + :revision, 1, 1), 'DAY', 'far-1', 'police', 'F')
                        """)
                .param("fact", FACT.value())
                .param("revision", revision)
                .param("act", recording.act().value())
                .update();
    }

    private void membershipAsItLies(Recording recording, int revision) {
        database.client("facts")
                .sql(
                        """
                        insert into facts.membership (subject, revision, act, about, cluster)
                        values (:subject, :revision, :act, 'PERSON', :cluster)
                        """)
                .param("subject", PERSON.reference())
                .param("revision", revision)
                .param("act", recording.act().value())
                .param("cluster", new UUID(0, revision))
                .update();
    }

    @Test
    void aRowWhoseActHasNoPositionYetIsNotKnownYet() {
        var first = identified("2022-05", "SEX");
        act(recording -> facts.append(recording, List.of(first)));
        var unsequenced = open(() -> {});
        act(
                unsequenced,
                recording -> facts.append(recording, List.of(identified("2022-05-07", "LAB"))));

        assertThat(facts.history(FACT))
                .containsExactly(new Recorded.Asserted(new Position(1), first));
        assertThat(facts.asOf(List.of(FACT), END)).containsOnly(entry(FACT, first));

        journal.settle();
        assertThat(facts.history(FACT)).hasSize(2);
    }

    @Test
    void theFeedEndsAtTheActThatReachesTheLimit() {
        for (var act = 0; act < 3; act++) {
            var from = 10 * act;
            act(
                    recording ->
                            facts.assign(
                                    recording,
                                    List.of(moved(from), moved(from + 1), moved(from + 2))));
        }

        assertThat(facts.between(Position.NONE, END, 4).rows())
                .extracting(r -> r.position().value())
                .containsExactly(1L, 1L, 1L, 2L, 2L, 2L);
        assertThat(facts.between(new Position(2), END, 4).rows()).hasSize(3);
        assertThat(facts.between(Position.NONE, END, 1).rows()).hasSize(3);
    }

    @Test
    void theFeedEndsBeforeALargeActAndReadsItInPieces() {
        var few = new SqlFacts(database.client("facts"), database.transactions(), journal, 2);
        act(recording -> facts.assign(recording, List.of(moved(1))));
        act(recording -> facts.assign(recording, List.of(moved(2), moved(3), moved(4))));
        act(recording -> facts.assign(recording, List.of(moved(5))));

        assertThat(few.between(Position.NONE, END, 100).upTo()).isEqualTo(new Position(1));
        var stopped = few.between(new Position(1), END, 100);
        assertThat(stopped.upTo()).isEqualTo(new Position(1));
        assertThat(stopped.rows()).isEmpty();
        assertThat(few.between(new Position(2), END, 100).rows()).hasSize(1);
        var pieces = new ArrayList<List<Recorded>>();
        few.inPieces(new Position(2), 2, pieces::add);
        assertThat(pieces.getFirst()).hasSize(3);
        assertThat(pieces.stream().flatMap(List::stream).toList())
                .isEqualTo(facts.between(new Position(1), new Position(2), 100).rows());
    }

    private static Membership moved(int number) {
        return new Membership(new Subject.Person(new UUID(1, number)), new UUID(2, number));
    }

    @Test
    void rowsCanNeitherBeChangedNorTakenAway() {
        var sql = database.client("facts");
        for (var forbidden :
                List.of("upd" + "ate facts.fact set sex = 'M'", "delete from " + "facts.fact")) {
            assertThatThrownBy(() -> sql.sql(forbidden).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
