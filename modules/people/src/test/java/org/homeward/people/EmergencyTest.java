package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.BreakGlass;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Emergency;
import org.homeward.access.Emergency.Verdict;
import org.homeward.access.Grant;
import org.homeward.access.MatrixRights;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.store.SqlEmergencies;
import org.homeward.access.work.ReviewEmergency;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Look;
import org.homeward.journal.Position;
import org.homeward.people.work.OpenInEmergency;
import org.homeward.people.work.OpenInEmergency.Command;
import org.homeward.people.work.OpenInEmergency.Done;
import org.homeward.people.work.OpenInEmergency.Refused;
import org.homeward.people.work.ShowInEmergency;
import org.homeward.people.work.ShowInEmergency.Names;
import org.homeward.people.work.ShowInEmergency.Place;
import org.homeward.people.work.ShowInEmergency.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One record, for an hour, with a reason; by the matrix file of the product.
class EmergencyTest {
    private static final Set<Condition> PROVEN = Set.of(Condition.STEPPED_UP);
    private static final String REASON = "She is at the bus station with the man who sold her";

    private static PeopleWorld world;
    private static MatrixRights rights;
    private static SqlEmergencies emergencies;
    private static ReviewEmergency review;
    private static PersonReferences lan;
    private static PersonReferences mai;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        rights = new MatrixRights(MatrixFile.load(), Clock.systemUTC());
        emergencies = new SqlEmergencies(world.database.client("access"));
        review =
                new ReviewEmergency(
                        world.journal,
                        emergencies,
                        world.vault.sealing(),
                        rights,
                        Clock.systemUTC());
        lan = victim("alpha", "L-1", "Lan Emergency");
        mai = victim("alpha", "M-1", "Mai Emergency");
        victim("beta", "B-1", "Binh Emergency");
        world.receive(Side.JUSTICE, Written.by("alpha", "S-1", "Son Suspect"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whoHasProvedWhoTheyAreOpensThatOneRecordOfAnotherAgency() {
        var worker = actor("case-worker", "beta", 1);

        var opened = open(worker, DataClass.I, "L-1");

        assertThat(name(shown(worker, opened))).contains("Lan Emergency");
        assertThat(opened.target().reference()).isEqualTo(lan.onSide());
        var look = world.reads.at(opened.target().record(), newest(), 1).getFirst().look();
        assertThat(look)
                .extracting(Look::reader, Look::right, Look::purpose)
                .containsExactly(worker.user(), "I.BREAK_GLASS", "break-glass");
    }

    @Test
    void theGrantIsGoodForNoOtherRecordNoListAndNoWriting() {
        var worker = actor("case-worker", "beta", 2);
        var opened = open(worker, DataClass.I, "L-1");
        var grant = breakGlass(Duration.ZERO).grant(worker, opened).orElseThrow();
        var now = Clock.systemUTC().instant();

        assertThat(grant.reach().covers(opened.target().owner())).isFalse();
        assertThat(grant.reach().covers(opened.target().owner(), recordOf("M-1"))).isFalse();
        for (var action : Action.values()) {
            if (action != Action.BREAK_GLASS) {
                assertThatThrownBy(() -> grant.check(Right.of(DataClass.I, action), now))
                        .as(action.name())
                        .isInstanceOf(NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> world.persons.identity(grant, Side.PROTECTION, lan.onSide()))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.persons.samePerson(grant, Side.PROTECTION, lan.onSide())).isEmpty();
        assertThat(rights.grant(worker, Right.of(DataClass.I, Action.BREAK_GLASS), "break-glass"))
                .as("no other way to one")
                .isEmpty();
    }

    @Test
    void theSecondWallLetsTheRowsOfThatAgencyThroughAndNoOthers() {
        var worker = actor("case-worker", "gamma", 3);
        var opened = open(worker, DataClass.I, "L-1");
        var grant = breakGlass(Duration.ZERO).grant(worker, opened).orElseThrow();

        var agencies =
                grant.opening(
                        () ->
                                world.database
                                        .client("people")
                                        .sql("select distinct agency from people.record")
                                        .query(String.class)
                                        .list());

        assertThat(agencies).containsExactly("alpha");
        assertThat(mai).isNotEqualTo(lan);
    }

    @Test
    void withoutAFreshProofOrTheRoleOrAReasonNothingOpens() {
        var worker = actor("case-worker", "beta", 4);
        var command = new Command(DataClass.I, new AgencyId("alpha"), "L-1", REASON);

        assertThatThrownBy(() -> opening(Duration.ZERO).handle(worker, command, Set.of()))
                .isInstanceOf(NotAllowed.class);
        for (var role : List.of("case-supervisor", "investigator", "privacy-officer", "court")) {
            assertThatThrownBy(() -> open(actor(role, "beta", 4), DataClass.I, "L-1"))
                    .as(role)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(
                        opening(Duration.ZERO)
                                .handle(
                                        worker,
                                        new Command(
                                                DataClass.I, new AgencyId("alpha"), "L-1", " now "),
                                        PROVEN))
                .isEqualTo(Refused.NO_REASON);
        assertThatThrownBy(() -> open(worker, DataClass.OP, "L-1")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNumberThatIsNotThereIsAnsweredAlikeForAbsentAndForbiddenAndWrittenDown() {
        var worker = actor("case-worker", "beta", 5);

        for (var number : List.of("L-99", "S-1")) { // none, and one of the other side of the wall
            var command = new Command(DataClass.I, new AgencyId("alpha"), number, REASON);
            assertThat(opening(Duration.ZERO).handle(worker, command, PROVEN))
                    .isEqualTo(Refused.NO_SUCH_RECORD);
        }

        assertThat(world.reads.of(worker.user(), newest(), 10))
                .extracting(it -> it.look().kind(), it -> it.look().count())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Look.Kind.LOOKED_UP, 0),
                        org.assertj.core.groups.Tuple.tuple(Look.Kind.LOOKED_UP, 0));
    }

    @Test
    void anHourLaterAndForSomebodyElseItIsClosed() {
        var worker = actor("case-worker", "beta", 6);
        var opened = open(worker, DataClass.I, "L-1");
        var colleague = actor("case-worker", "beta", 7);
        var demoted = new Actor(worker.user(), worker.agency(), Set.of("statistician"));

        assertThat(breakGlass(Duration.ofMinutes(59)).grant(worker, opened)).isPresent();
        assertThat(breakGlass(Duration.ofMinutes(61)).grant(worker, opened)).isEmpty();
        assertThat(breakGlass(Duration.ofMinutes(61)).find(worker, opened.id())).isEmpty();
        assertThat(breakGlass(Duration.ZERO).grant(colleague, opened)).isEmpty();
        assertThat(breakGlass(Duration.ZERO).find(colleague, opened.id())).isEmpty();
        assertThat(breakGlass(Duration.ZERO).grant(demoted, opened)).isEmpty();
    }

    @Test
    void anAddressTakesASecondPersonOfTheSameAgencyAndRole() {
        var first = actor("case-supervisor", "alpha", 8);
        var second = actor("case-supervisor", "alpha", 9);
        var asked = open(first, DataClass.L, "L-1");

        assertThat(shown(first, asked)).isEmpty();
        for (var nobody :
                List.of(
                        first,
                        actor("case-supervisor", "beta", 9),
                        actor("case-worker", "alpha", 9))) {
            assertThatThrownBy(() -> breakGlass(Duration.ZERO).approve(nobody, asked, PROVEN))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(breakGlass(Duration.ZERO).reason(second, asked)).contains(REASON);
        breakGlass(Duration.ZERO).approve(second, asked, PROVEN);

        var open = breakGlass(Duration.ZERO).find(first, asked.id()).orElseThrow();
        assertThat(shown(first, open)).contains(new Place("7 River Street"));
        assertThat(shown(second, open)).isEmpty();
        assertThatThrownBy(() -> breakGlass(Duration.ZERO).approve(second, open, PROVEN))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAddressOfAnotherAgencyIsOpenedByNobody() {
        assertThatThrownBy(() -> open(actor("case-supervisor", "beta", 10), DataClass.L, "L-1"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOwnerIsToldAndSaysOnceWhetherItWasJustified() {
        var opened = open(actor("case-worker", "beta", 11), DataClass.I, "M-1");
        var officer = oversight("alpha", 12);

        assertThat(review.seen(officer)).extracting(Emergency::id).contains(opened.id());
        assertThat(review.seen(supervision("alpha", 13)))
                .extracting(Emergency::id)
                .contains(opened.id());
        assertThat(review.seen(oversight("beta", 12)))
                .extracting(Emergency::id)
                .doesNotContain(opened.id());
        assertThat(review.tell(officer, opened.id()).orElseThrow().reason()).contains(REASON);
        assertThat(review.handle(officer, opened.id(), Verdict.NOT_JUSTIFIED, " "))
                .isEqualTo(ReviewEmergency.Outcome.NO_NOTE);
        assertThat(review.handle(officer, opened.id(), Verdict.NOT_JUSTIFIED, "To be spoken to"))
                .isEqualTo(ReviewEmergency.Outcome.DONE);
        assertThat(review.handle(officer, opened.id(), Verdict.JUSTIFIED, ""))
                .isEqualTo(ReviewEmergency.Outcome.REVIEWED_ALREADY);
        assertThat(review.tell(officer, opened.id()).orElseThrow().note())
                .contains("To be spoken to");
        assertThatThrownBy(
                        () ->
                                review.handle(
                                        oversight("beta", 12), opened.id(), Verdict.JUSTIFIED, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoOpenedOrApprovedDoesNotReview() {
        var first = actor("case-supervisor", "alpha", 14);
        var second = actor("case-supervisor", "alpha", 15);
        var asked = open(first, DataClass.L, "M-1");
        breakGlass(Duration.ZERO).approve(second, asked, PROVEN);

        for (int user : new int[] {14, 15}) {
            assertThat(review.handle(supervision("alpha", user), asked.id(), Verdict.JUSTIFIED, ""))
                    .isEqualTo(ReviewEmergency.Outcome.TOOK_PART);
        }
        assertThat(review.handle(oversight("alpha", 16), asked.id(), Verdict.JUSTIFIED, ""))
                .isEqualTo(ReviewEmergency.Outcome.DONE);
    }

    @Test
    void theReasonIsSealedAndItsRowsStandBehindTheSecondWall() {
        var opened = open(actor("case-worker", "beta", 17), DataClass.I, "L-1");
        var kept =
                world.database
                        .owner()
                        .sql("select reason from access.emergency where emergency = :emergency")
                        .param("emergency", opened.id())
                        .query(byte[].class)
                        .single();
        var elsewhere =
                oversight("beta", 17)
                        .opening(() -> emergencies.find(opened.id()).map(Emergency::id));

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("station");
        assertThat(elsewhere).isEmpty();
        assertThatThrownBy(() -> emergencies.find(opened.id()))
                .hasStackTraceContaining("not cleared");
    }

    private static PersonReferences victim(String agency, String number, String name) {
        return world.receive(
                Side.PROTECTION,
                Written.by(agency, number, name).born("1999-01-02").address("7 River Street"));
    }

    private static Emergency open(Actor by, DataClass opened, String number) {
        var command = new Command(opened, new AgencyId("alpha"), number, REASON);
        return switch (opening(Duration.ZERO).handle(by, command, PROVEN)) {
            case Done(var emergency) -> emergency;
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Optional<Shown> shown(Actor by, Emergency emergency) {
        return new ShowInEmergency(world.vault, breakGlass(Duration.ZERO)).handle(by, emergency);
    }

    private static Optional<String> name(Optional<Shown> shown) {
        return shown.map(Names.class::cast).map(it -> it.identity().name());
    }

    private static OpenInEmergency opening(Duration later) {
        return new OpenInEmergency(world.vault, breakGlass(later));
    }

    private static BreakGlass breakGlass(Duration later) {
        return new BreakGlass(
                MatrixFile.load(),
                rights,
                emergencies,
                world.vault.sealing(),
                new BreakGlass.Sources(
                        world.journal, UUID::randomUUID, Clock.offset(Clock.systemUTC(), later)));
    }

    private static UUID recordOf(String number) {
        return world.database
                .owner()
                .sql("select record from people.record where on_side = :side")
                .param("side", number.equals("M-1") ? mai.onSide() : lan.onSide())
                .query(UUID.class)
                .single();
    }

    private static Actor actor(String role, String agency, int user) {
        return new Actor(new UserId(new UUID(5, user)), new AgencyId(agency), Set.of(role));
    }

    private static Grant oversight(String agency, int user) {
        return rights.require(
                actor("privacy-officer", agency, user),
                Right.of(DataClass.A, Action.DECIDE),
                "oversight");
    }

    private static Grant supervision(String agency, int user) {
        return rights.require(
                actor("case-supervisor", agency, user),
                Right.of(DataClass.P, Action.DECIDE),
                "casework");
    }

    private static Position newest() {
        return new Position(world.reads.latest().value() + 1);
    }
}
