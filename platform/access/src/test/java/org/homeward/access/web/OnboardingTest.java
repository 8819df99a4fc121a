package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.OWN_PASSWORD;
import static org.homeward.access.web.RunningPages.location;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.access.AccessWorld;
import org.homeward.access.Condition;
import org.homeward.access.Grant;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ResetPassword;
import org.homeward.packs.Agency;
import org.homeward.packs.CountryPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An agency joins by two persons, and its administrator stays in it.
class OnboardingTest {
    private static final Pattern WAITING = Pattern.compile("/onboarding/([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("\\b([a-z2-9]{4}(?:-[a-z2-9]{4}){3})\\b");

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
    void oneProposesAnotherConfirmsAndTheNewcomerChoosesThePassword() {
        var agency = agency(0);
        var first = pages.browser();
        signIn(first, pages.settled("system-administrator"));
        propose(first, agency, "first.of.agency");
        var id = waiting(first);

        first.get("/onboarding/" + id);
        var alone = first.post("/onboarding/" + id + "/confirm");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("does not confirm");

        signIn(browser, pages.settled("privacy-officer"));
        assertThat(browser.get("/onboarding").body()).doesNotContain("Propose an administrator");
        browser.get("/onboarding/" + id);
        assertThat(location(browser.post("/onboarding/" + id + "/confirm"))).endsWith("/code");
        var shown = browser.get("/onboarding/" + id + "/code").body();
        var code = CODE.matcher(shown);
        assertThat(code.find()).as(shown).isTrue();
        assertThat(location(browser.get("/onboarding/" + id + "/code")))
                .as("once")
                .endsWith("/onboarding");

        var newcomer = pages.browser();
        newcomer.get("/set-up");
        var begun = newcomer.post("/set-up", "code", code.group(1), "password", OWN_PASSWORD);
        assertThat(location(begun)).endsWith("/users");
        var user = world.users.find(new Login("first.of.agency")).orElseThrow();
        assertThat(user.account().agency()).isEqualTo(agency.id());
        assertThat(user.account().roles()).containsExactly("agency-administrator");
        assertThat(newcomer.get("/users").body())
                .contains("first.of.agency")
                .doesNotContain(">user-");
        assertThat(newcomer.get("/set-up").statusCode()).as("used up").isEqualTo(404);
        signIn(first, pages.settled("system-administrator"));
        first.get("/onboarding");
        assertThat(propose(first, agency, "second.of.agency").statusCode())
                .as("it has users now")
                .isEqualTo(422);
    }

    @Test
    void onlyWhoMayProposesAndNobodyElseSeesIt() {
        for (var role : new String[] {"user-administrator", "case-supervisor", "statistician"}) {
            signIn(browser, pages.settled(role));

            assertThat(browser.get("/onboarding").statusCode()).as(role).isEqualTo(404);
        }
        signIn(browser, pages.settled("privacy-officer"));
        assertThat(browser.get("/onboarding").statusCode()).isEqualTo(200);
        assertThat(propose(browser, agency(1), "by.an.officer").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsConfirmedByNobody() {
        signIn(browser, pages.settled("system-administrator"));
        propose(browser, agency(1), "withdrawn.one");
        var id = waiting(browser);
        browser.get("/onboarding/" + id);
        browser.post("/onboarding/" + id + "/withdraw");

        signIn(browser, pages.settled("system-administrator"));
        browser.get("/onboarding");
        assertThat(browser.post("/onboarding/" + id + "/confirm").statusCode()).isEqualTo(404);
    }

    @Test
    void anAgencysAdministratorGivesNoRoleThatReachesBeyondIt() {
        var administrator = pages.settled("agency-administrator");
        var create = grant(administrator, AddUser.RIGHT);

        for (var role :
                Set.of(
                        "user-administrator",
                        "system-administrator",
                        "privacy-officer",
                        "linkage-reviewer",
                        "statistician")) {
            assertThat(add(administrator, create, role))
                    .as(role)
                    .isEqualTo(AddUser.Refused.ROLE_TOO_WIDE);
        }
        assertThat(add(administrator, create, "case-worker")).isInstanceOf(AddUser.Done.class);
        assertThat(add(administrator, create, "agency-administrator"))
                .isInstanceOf(AddUser.Done.class);
    }

    @Test
    void whoReachesBeyondTheAgencyIsNotInItsAdministratorsHands() {
        var administrator = pages.settled("agency-administrator");
        var update = grant(administrator, ChangeAccount.RIGHT);
        var officer = pages.settled("privacy-officer");
        var change = new ChangeAccount.Change.Standing(User.State.DISABLED);

        assertThat(
                        pages.part(ChangeAccount.class)
                                .handle(
                                        update,
                                        administrator.actor(),
                                        new ChangeAccount.Command(
                                                officer.id(), officer.revision(), change)))
                .isEqualTo(ChangeAccount.Refused.ROLE_TOO_WIDE);
        assertThat(
                        pages.part(ResetPassword.class)
                                .handle(update, administrator.actor(), officer.id()))
                .isEqualTo(ResetPassword.Refused.UNKNOWN_USER);
        signIn(browser, administrator);
        browser.get("/users");
        assertThat(browser.post("/users/" + officer.id() + "/proofs-reset").statusCode())
                .isEqualTo(409);
    }

    private static AddUser.Outcome add(User by, Grant grant, String role) {
        var command =
                new AddUser.Command(new Login(RunningPages.nextLogin()), AccessWorld.account(role));
        return pages.part(AddUser.class).handle(grant, by.actor(), command);
    }

    private static Grant grant(User user, org.homeward.access.Right right) {
        return world.rights
                .grant(user.actor(), right, "administration", Set.of(Condition.USERS_ONLY))
                .orElseThrow();
    }

    private static HttpResponse<String> propose(Browser visitor, Agency agency, String login) {
        visitor.get("/onboarding");
        return visitor.post(
                "/onboarding", "agency", agency.id().value(), "login", login, "name", "A name");
    }

    private static String waiting(Browser visitor) {
        var page = WAITING.matcher(visitor.get("/onboarding").body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private static Agency agency(int number) {
        var pack = pages.part(CountryPack.class);
        var today = java.time.LocalDate.ofInstant(world.clock.instant(), pack.zone());
        return pack.agencies().at(today).stream().skip(number).findFirst().orElseThrow();
    }

    private static void signIn(Browser visitor, User user) {
        visitor.signIn(user.login().value(), OWN_PASSWORD);
    }
}
