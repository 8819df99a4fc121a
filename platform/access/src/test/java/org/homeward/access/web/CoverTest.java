package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.OWN_PASSWORD;
import static org.homeward.access.web.RunningPages.location;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.AccessWorld;
import org.homeward.access.Actor;
import org.homeward.access.model.Cover;
import org.homeward.access.model.User;
import org.homeward.access.work.ArrangeCover.Outcome;
import org.homeward.access.work.ChangeAccount;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.ActId;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody stands in for a colleague: for a time, in sight, and never as a second pair of hands.
class CoverTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private static RunningPages pages;
    private static AccessWorld world;

    private final Browser browser = pages.browser();

    @BeforeAll
    static void start() {
        pages = RunningPages.start();
        world = pages.world();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void theStandInDoesTheColleaguesWorkAndNotTheirOwnAndEveryPageSaysSo() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        var elsewhere = pages.browser();
        signIn(elsewhere, lan);
        elsewhere.get("/account/cover");
        var day = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(5);
        var arranged =
                elsewhere.post(
                        "/account/cover",
                        "stand_in",
                        mai.id().toString(),
                        "until.day",
                        "" + day.getDayOfMonth(),
                        "until.month",
                        "" + day.getMonthValue(),
                        "until.year",
                        "" + day.getYear());
        assertThat(location(arranged)).endsWith("/account/cover");
        signIn(browser, mai);
        assertThat(browser.get("/facts").statusCode()).as("offered only").isEqualTo(404);
        assertThat(browser.get("/account/cover").body()).contains("You stand in for");

        var address = "/account/cover/" + coverOf(lan).id();
        browser.get(address);
        browser.post(address + "/take-up");

        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        assertThat(browser.get("/account").body())
                .contains("You are standing in for Name of a user", "Committee statistician");
        browser.get(address);
        browser.post(address + "/lay-down");
        assertThat(browser.get("/facts").statusCode()).as("laid down").isEqualTo(404);
        assertThat(browser.get("/account").body()).doesNotContain("You are standing in");
    }

    @Test
    void itEndsByItselfOnTheDayAndAtOnceWhenTakenBack() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        taken(lan, mai);
        signIn(browser, mai);
        assertThat(browser.get("/facts").body()).isEqualTo("facts");

        world.arrangeCover.end(lan, coverOf(lan).id());

        assertThat(browser.get("/facts").statusCode()).isEqualTo(404);
        taken(lan, mai);
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        world.clock.pass(WEEK);
        signIn(browser, mai);
        assertThat(browser.get("/facts").statusCode()).isEqualTo(404);
        assertThat(world.arrangeCover.around(mai)).isEmpty();
    }

    @Test
    void whatTheColleagueMayNotDoAnyMoreTheStandInMayNotEither() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        taken(lan, mai);
        signIn(browser, mai);

        change(lan, new ChangeAccount.Change.Standing(User.State.DISABLED));

        assertThat(browser.get("/facts").statusCode()).isEqualTo(404);
    }

    @Test
    void rolesThatMayNotMeetAndOfficesOfTrustAreNotHandedOn() {
        var supervisor = pages.settled("case-supervisor");
        for (var role :
                new String[] {
                    "investigation-supervisor",
                    "user-administrator",
                    "privacy-officer",
                    "system-administrator"
                }) {
            var other = pages.settled(role);

            assertThat(arrange(supervisor, other.id())).as(role).isEqualTo(Outcome.NO_COLLEAGUE);
            assertThat(arrange(other, supervisor.id())).as(role).isEqualTo(Outcome.NO_COLLEAGUE);
        }
        assertThat(arrange(supervisor, supervisor.id())).isEqualTo(Outcome.NO_COLLEAGUE);
        assertThat(arrange(supervisor, new UserId(UUID.randomUUID())))
                .isEqualTo(Outcome.NO_COLLEAGUE);
    }

    @Test
    void nobodyStandsInForLongerThanAMonthOrForTwoAtOnce() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        var binh = pages.settled("statistician");
        var now = world.clock.instant();

        assertThat(world.arrangeCover.arrange(lan, mai.id(), now.plus(Duration.ofDays(32))))
                .isEqualTo(Outcome.NO_DAY);
        assertThat(world.arrangeCover.arrange(lan, mai.id(), now)).isEqualTo(Outcome.NO_DAY);
        taken(lan, mai);
        assertThat(arrange(lan, binh.id())).isEqualTo(Outcome.ARRANGED_ALREADY);
        assertThat(arrange(binh, mai.id())).isEqualTo(Outcome.DONE);
        assertThat(world.arrangeCover.takeUp(mai, coverOf(binh).id()))
                .isEqualTo(Outcome.AT_OTHER_WORK);
        assertThat(world.arrangeCover.takeUp(lan, coverOf(binh).id())).isEqualTo(Outcome.NOT_OPEN);
    }

    @Test
    void anActSaysForWhomItWasDone() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        var before = act(mai);
        taken(lan, mai);
        var during = act(mai);
        world.arrangeCover.layDown(mai, coverOf(lan).id());
        var after = act(mai);

        assertThat(world.covers.behind(during)).contains(lan.id());
        assertThat(world.covers.behind(before)).isEmpty();
        assertThat(world.covers.behind(after)).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnSecondPersonThroughAStandIn() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("statistician");
        var binh = pages.settled("statistician");
        var own = act(lan);
        taken(lan, mai);
        var forLan = act(mai);
        var maiForLan = new Actor(mai.id(), AccessWorld.NORTH, Set.of(), Optional.of(lan.id()));
        var standIns = world.covers;

        assertThat(standIns.isSecond(maiForLan, lan.id(), own)).isFalse();
        assertThat(standIns.isSecond(lan.actor(), mai.id(), forLan)).isFalse();
        assertThat(standIns.isSecond(mai.actor(), mai.id(), forLan)).isFalse();
        assertThat(standIns.isSecond(maiForLan, mai.id(), forLan)).isFalse();
        assertThat(standIns.isSecond(binh.actor(), mai.id(), forLan)).isTrue();
        assertThat(standIns.isSecond(mai.actor(), lan.id(), own)).as("at own work").isTrue();
    }

    @Test
    void anotherUsersCoverDoesNotExist() {
        var lan = pages.settled("statistician");
        var mai = pages.settled("spokesperson");
        arrange(lan, mai.id());
        signIn(browser, pages.settled("spokesperson"));
        browser.get("/account");
        var address = "/account/cover/" + coverOf(lan).id();

        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        browser.get("/account");
        assertThat(browser.post(address + "/take-up").statusCode()).isEqualTo(404);
    }

    private static void taken(User user, User standIn) {
        assertThat(arrange(user, standIn.id())).isEqualTo(Outcome.DONE);
        assertThat(world.arrangeCover.takeUp(standIn, coverOf(user).id())).isEqualTo(Outcome.DONE);
    }

    private static Outcome arrange(User user, UserId standIn) {
        var until = world.clock.instant().plus(Duration.ofDays(5));
        return world.arrangeCover.arrange(user, standIn, until);
    }

    private static Cover coverOf(User user) {
        return world.arrangeCover.around(user).stream()
                .filter(it -> it.user().equals(user.id()))
                .findFirst()
                .orElseThrow();
    }

    /// Whatever somebody does.
    private static ActId act(User by) {
        return world.journal.act(
                new Occasion(
                        "figure-proposed",
                        by.id(),
                        new AgencyId("north"),
                        "publication",
                        Optional.empty()),
                Recording::act);
    }

    private static void change(User user, ChangeAccount.Change change) {
        var administrator = pages.added("user-administrator");
        var by = administrator.user().actor();
        var grant =
                world.rights
                        .grant(
                                by,
                                ChangeAccount.RIGHT,
                                "administration",
                                Set.of(org.homeward.access.Condition.USERS_ONLY))
                        .orElseThrow();
        var command = new ChangeAccount.Command(user.id(), user.revision(), change);
        assertThat(pages.part(ChangeAccount.class).handle(grant, by, command))
                .isInstanceOf(ChangeAccount.Done.class);
    }

    private static void signIn(Browser visitor, User user) {
        visitor.signIn(user.login().value(), OWN_PASSWORD);
    }
}
