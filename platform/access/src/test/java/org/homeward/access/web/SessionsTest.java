package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.OWN_PASSWORD;
import static org.homeward.access.web.RunningPages.location;

import java.time.Duration;
import java.util.Set;
import org.homeward.access.AccessWorld;
import org.homeward.access.Actor;
import org.homeward.access.Condition;
import org.homeward.access.Right;
import org.homeward.access.model.User;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ResetPassword;
import org.homeward.base.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionsTest {
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
    void whoDoesNotClickForLongIsSignedOutAndComesBackToThePage() {
        settled("statistician");

        pass(Duration.ofMinutes(29));
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        pass(Duration.ofMinutes(29));
        assertThat(browser.get("/facts").body()).as("each click counts").isEqualTo("facts");
        pass(Duration.ofMinutes(31));
        var asked = browser.get("/facts?period=2026");

        assertThat(location(asked)).endsWith("/sign-in?return=%2Ffacts%3Fperiod%3D2026&ended");
        assertThat(browser.get("/sign-in?ended").body()).contains("Your session has ended");
    }

    @Test
    void whoseRolesOpenPersonsIsSignedOutSooner() {
        settled("investigation-supervisor");
        pass(Duration.ofMinutes(16));

        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void whoseRolesOpenPlacesIsSignedOutSoonest() {
        settled("case-worker");
        pass(Duration.ofMinutes(11));

        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void noSessionLastsForEverHoweverMuchIsClicked() {
        settled("statistician");

        for (int i = 0; i < 12 * 3 - 1; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(browser.get("/").body()).endsWith("true");
        }
        pass(Duration.ofMinutes(21));

        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void aPageSaysWhenTheSessionEnds() {
        settled("user-administrator");

        assertThat(browser.get("/users").body())
                .contains("Without a click you are signed out at", "Stay signed in")
                .contains("data-hw-session=\"900\"");
    }

    @Test
    void aClickThatAsksForNothingKeepsTheSession() {
        settled("statistician");
        pass(Duration.ofMinutes(29));
        browser.get("/account");
        assertThat(browser.post("/account/awake").statusCode()).isEqualTo(204);
        pass(Duration.ofMinutes(29));

        assertThat(browser.get("/").body()).endsWith("true");
    }

    @Test
    void aFormOfASessionThatEndedLeadsBackToItsPage() {
        var admin = settled("user-administrator");
        browser.get("/users/new");
        pass(Duration.ofMinutes(16));
        var late = browser.post("/users", "login", "mai");
        assertThat(location(late)).endsWith("/sign-in?return=%2Fusers&ended");

        var forms = pages.part(LateForms.class);
        assertThat(forms.pageOf("/users/" + admin.id() + "/roles"))
                .contains("/users/" + admin.id());
        assertThat(forms.pageOf("/account/awake")).contains("/account");
        assertThat(forms.pageOf("/nowhere")).isEmpty();
    }

    @Test
    void aNewRoleEndsAllSessionsOfTheUser() {
        var lan = settled("statistician");
        var other = secondSession(lan);

        change(lan, new ChangeAccount.Change.Roles(Set.of("statement-curator")));

        assertThat(browser.get("/").body()).endsWith("false");
        assertThat(other.get("/").body()).endsWith("false");
    }

    @Test
    void aDisabledAccountEndsAllSessionsOfTheUserAlsoOnceItIsRestored() {
        var lan = settled("statistician");
        var other = secondSession(lan);

        change(lan, new ChangeAccount.Change.Standing(User.State.DISABLED));
        assertThat(browser.get("/").body()).endsWith("false");
        change(lan, new ChangeAccount.Change.Standing(User.State.ACTIVE));

        assertThat(other.get("/").body()).endsWith("false");
    }

    @Test
    void aPasswordResetByAnAdministratorEndsAllSessionsOfTheUser() {
        var lan = settled("statistician");
        var other = secondSession(lan);

        pages.part(ResetPassword.class)
                .handle(grant(ChangeAccount.RIGHT), administrator(), lan.id());

        assertThat(browser.get("/").body()).endsWith("false");
        assertThat(other.get("/").body()).endsWith("false");
    }

    @Test
    void aPasswordChangedByTheUserEndsTheOtherSessionsAndNotItsOwn() {
        var lan = settled("statistician");
        var other = secondSession(lan);

        browser.get("/account/password");
        browser.post("/account/password", "current", OWN_PASSWORD, "next", "another long pass");

        assertThat(browser.get("/").body()).endsWith("true");
        assertThat(other.get("/").body()).endsWith("false");
    }

    private static void change(User user, ChangeAccount.Change change) {
        int revision = world.users.find(user.id()).orElseThrow().revision();
        var outcome =
                pages.part(ChangeAccount.class)
                        .handle(
                                grant(ChangeAccount.RIGHT),
                                administrator(),
                                new ChangeAccount.Command(user.id(), revision, change));
        assertThat(outcome).isInstanceOf(ChangeAccount.Done.class);
    }

    private static org.homeward.access.Grant grant(Right right) {
        return world.rights
                .grant(administrator(), right, "administration", Set.of(Condition.USERS_ONLY))
                .orElseThrow();
    }

    private static Actor administrator() {
        return world.users
                .find(new org.homeward.access.model.Login("an-administrator"))
                .orElseGet(() -> world.user("an-administrator", "user-administrator").user())
                .actor();
    }

    /// A user with an own password, signed in.
    private User settled(String role) {
        var added = pages.added(role);
        signIn(browser, added);
        return world.users.find(new UserId(added.user().id().value())).orElseThrow();
    }

    private void signIn(Browser visitor, AddUser.Done added) {
        RunningPages.settled(visitor, added);
        assertThat(visitor.get("/").body()).endsWith("true");
    }

    private static Browser secondSession(User user) {
        var other = pages.browser();
        other.signIn(user.login().value(), OWN_PASSWORD);
        assertThat(other.get("/").body()).endsWith("true");
        return other;
    }

    private static void pass(Duration time) {
        world.clock.pass(time);
    }
}
