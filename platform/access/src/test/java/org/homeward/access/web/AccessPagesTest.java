package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.location;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.homeward.access.AccessWorld;
import org.homeward.access.model.Login;
import org.homeward.access.work.AddUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessPagesTest {

    private static RunningPages pages;
    private static AccessWorld world;

    private final Browser browser = pages.browser();

    @BeforeAll
    static void start() {
        pages = RunningPages.start("spring.main.allow-bean-definition-overriding=false");
        world = pages.world();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void aVisitorIsAskedToSignInAndComesBackToThePage() {
        var asked = browser.get("/facts?period=2026");

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/sign-in?return=%2Ffacts%3Fperiod%3D2026");

        var lan = pages.added("statistician");
        browser.get("/sign-in?return=%2Ffacts%3Fperiod%3D2026");
        var back =
                browser.post(
                        "/sign-in",
                        "login",
                        lan.user().login().value(),
                        "password",
                        lan.firstPassword(),
                        "return",
                        "/facts?period=2026");
        assertThat(location(back)).endsWith("/facts?period=2026");
    }

    @Test
    void aReturnAddressOnAnotherSiteIsIgnored() {
        for (var foreign : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            var lan = pages.added("statistician");
            browser.get("/sign-in");
            var back =
                    browser.post(
                            "/sign-in",
                            "login",
                            lan.user().login().value(),
                            "password",
                            lan.firstPassword(),
                            "return",
                            foreign);
            assertThat(location(back)).doesNotContain("evil");
        }
    }

    @Test
    void aFirstPasswordMustBeReplacedBeforeAnythingElse() {
        var lan = pages.added("statistician");
        browser.signIn(lan.user().login().value(), lan.firstPassword());

        assertThat(location(browser.get("/facts"))).endsWith("/account/password");
        assertThat(browser.get("/account/password").body()).contains("made by somebody else");
        var tooShort =
                browser.post("/account/password", "current", lan.firstPassword(), "next", "a");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("at least 12 characters");

        var done =
                browser.post(
                        "/account/password",
                        "current",
                        lan.firstPassword(),
                        "next",
                        "four long new words");
        assertThat(location(done)).endsWith("/account?changed");
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        assertThat(browser.get("/account?changed").body())
                .contains("Your password was changed", "Committee statistician");
    }

    @Test
    void whatOneMayNotSeeLooksLikeWhatDoesNotExist() {
        signedIn("case-supervisor");

        var absent = browser.get("/no-such-page");
        for (var path : new String[] {"/facts", "/users", "/forgotten", "/file"}) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body().replace(path, "/no-such-page").replaceAll("\\d", ""))
                    .isEqualTo(absent.body().replaceAll("\\d", ""));
        }
    }

    @Test
    void aHandlerThatSaysNothingIsRefusedToEverybody() {
        assertThat(browser.get("/forgotten").statusCode()).isEqualTo(404);
    }

    @Test
    void releasedPagesAreForAll() {
        assertThat(browser.get("/released").body()).isEqualTo("released");

        signedIn("statistician");
        assertThat(browser.get("/released").body()).isEqualTo("released");
    }

    @Test
    void theSessionCookieIsForThisSiteAndNotForScripts() {
        var cookie = header(browser.get("/sign-in"), "Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void aPageWithoutAFormStartsNoSession() {
        browser.get("/");
        browser.get("/no-such-page");

        assertThat(browser.cookie(RunningPages.SESSION)).isEmpty();
    }

    @Test
    void signingInChangesTheSessionId() {
        browser.get("/sign-in");
        var before = browser.cookie(RunningPages.SESSION);
        var lan = pages.added("statistician");

        browser.signIn(lan.user().login().value(), lan.firstPassword());

        assertThat(browser.cookie(RunningPages.SESSION)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(location(browser.post("/sign-in", "login", "x", "password", "y")))
                .endsWith("/sign-in?late");
        assertThat(browser.get("/sign-in?late").body()).contains("open for too long");
        assertThat(pages.browser().post("/users").statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        signedIn("statistician");
        browser.get("/account");

        browser.post("/sign-out");

        assertThat(browser.cookie(RunningPages.SESSION)).isEmpty();
        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void everyRefusedTryLooksTheSameAndKeepsWhatWasTyped() {
        var lan = pages.added("statistician").user().login().value();

        var wrong = browser.signIn(lan, "wrong password");
        var unknown = browser.signIn("nobody-" + lan, "wrong password");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("do not belong together", "value=\"" + lan + "\"");
        assertThat(unknown.body()).contains("do not belong together");
    }

    @Test
    void oneWrongTryIsCheckedAndNotedOnce() {
        var lan = pages.added("statistician").user();

        browser.signIn(lan.login().value(), "wrong password");

        assertThat(
                        world.database
                                .owner()
                                .sql("select outcome from access.sign_in where user_id = ?")
                                .param(lan.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("wrong-password");
    }

    @Test
    void manyTriesForOneLoginMustWaitEvenWithTheRightPassword() {
        var lan = pages.added("statistician");
        var login = lan.user().login().value();
        for (int i = 0; i < 8; i++) {
            browser.signIn(login, "wrong " + i);
        }

        var answer = browser.signIn(login, lan.firstPassword());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too many tries");
    }

    @Test
    void theLanguageFollowsTheBrowserUntilItIsChosen() {
        assertThat(browser.get("/", "Accept-Language", "en-GB,vi;q=0.5").body()).startsWith("en");
        var other =
                pages.part(org.homeward.packs.CountryPack.class).languages().stream()
                        .filter(language -> !language.tag().equals("en"))
                        .findFirst()
                        .orElseThrow();

        var chosen = browser.get("/released?a=1&lang=" + other + "&b=2");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(location(chosen)).isEqualTo("/released?a=1&b=2");
        assertThat(browser.get("/", "Accept-Language", "en").body()).startsWith(other.tag());
        assertThat(browser.get("/sign-in?return=%2Ffacts").body())
                .contains("/sign-in?return=%2Ffacts&amp;lang=en");
    }

    @Test
    void anAdministratorAddsChangesAndDisablesAUser() {
        signedIn("user-administrator");
        var login = RunningPages.nextLogin();
        var agency = pages.part(org.homeward.packs.CountryPack.class).agencies().all();

        assertThat(browser.get("/users").body()).contains("Add a user");
        browser.get("/users/new");
        var refused = browser.post("/users", "login", "M", "roles", "king");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter a login", "Enter the name", "Choose an agency");

        String[] mai14 = {
            "login",
            login,
            "name",
            "Mai",
            "agency",
            agency.getFirst().id().value(),
            "roles",
            "statistician"
        };
        browser.get("/users/new");
        var added = browser.post("/users", mai14);
        browser.get("/users/new");
        var clickedTwice = browser.post("/users", mai14);
        var shown = browser.get(location(added));
        assertThat(location(clickedTwice)).isEqualTo(location(added)).contains("first-password");
        assertThat(shown.body()).contains("shown only now", login);
        assertThat(browser.get(location(added)).statusCode()).as("only once").isEqualTo(302);

        var mai = world.users.find(new Login(login)).orElseThrow();
        var page = "/users/" + mai.id();
        browser.get(page);
        browser.post(page + "/roles", "revision", "1", "roles", "court");
        assertThat(world.users.find(mai.id()).orElseThrow().actor().roles())
                .containsExactly("court");

        browser.get(page);
        var clickedTwiceToo = browser.post(page + "/roles", "revision", "1", "roles", "court");
        assertThat(location(clickedTwiceToo)).contains("?saved");

        browser.get(page);
        var late = browser.post(page + "/roles", "revision", "1", "roles", "prosecutor");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else changed this user");

        browser.post(page + "/state", "revision", "2", "state", "DISABLED");
        assertThat(world.users.find(mai.id()).orElseThrow().isActive()).isFalse();
    }

    @Test
    void aPasswordIsResetOnceHoweverOftenItIsClicked() {
        signedIn("user-administrator");
        var lan = pages.added("statistician").user();
        browser.get("/users/" + lan.id());
        var first = browser.post("/users/" + lan.id() + "/password");
        browser.get("/users/" + lan.id());
        browser.post("/users/" + lan.id() + "/password");

        var shown = browser.get(location(first)).body();

        var group = java.util.regex.Pattern.compile(">\\s*((?:[a-z0-9]{4}-){3}[a-z0-9]{4})\\s*<");
        var password = group.matcher(shown);
        assertThat(password.find()).isTrue();
        var kept = world.users.password(lan.id()).orElseThrow();
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(world.passwords.matches(password.group(1), kept.hash())).isTrue();
    }

    @Test
    void nobodyRaisesTheirOwnRoles() {
        var admin = signedIn("user-administrator");
        browser.get("/users/new");

        var answer =
                browser.post(
                        "/users/" + admin.user().id() + "/roles",
                        "revision",
                        "1",
                        "roles",
                        "case-supervisor");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(world.users.find(admin.user().id()).orElseThrow().actor().roles())
                .containsExactly("user-administrator");
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        var lan = signedIn("statistician");
        assertThat(browser.get("/").body()).endsWith("true");

        world.journal.act(
                new org.homeward.journal.Occasion(
                        "user-disabled",
                        lan.user().id(),
                        AccessWorld.NORTH,
                        "administration",
                        Optional.empty()),
                recording -> {
                    var user = world.users.find(lan.user().id()).orElseThrow();
                    var account =
                            user.account().withState(org.homeward.access.model.User.State.DISABLED);
                    world.users.revise(recording, user.next(account));
                    return true;
                });

        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void theTableOfEndpointsListsEachWithItsRequirement() {
        var table =
                EndpointTable.of(
                        pages.part(
                                "requestMappingHandlerMapping",
                                RequestMappingHandlerMapping.class));

        assertThat(table.endpoints())
                .filteredOn(it -> it.requires().isEmpty())
                .extracting(EndpointTable.Endpoint::pattern)
                .containsOnly("/forgotten", "/error");
        assertThat(table.endpoints())
                .filteredOn(it -> it.pattern().equals("/users/{user}/roles"))
                .singleElement()
                .satisfies(it -> assertThat(it.methods()).containsExactly("POST"));
    }

    private AddUser.Done signedIn(String role) {
        var added = pages.added(role);
        RunningPages.settled(browser, added);
        return added;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
