package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.OWN_PASSWORD;
import static org.homeward.access.web.RunningPages.location;
import static org.homeward.access.web.RunningPages.nextLogin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.access.AccessWorld;
import org.homeward.access.model.Login;
import org.homeward.access.model.TimeCodes;
import org.homeward.access.model.User;
import org.homeward.access.work.EnrolSecondFactor;
import org.homeward.packs.CountryPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What weighs much takes a proof of who the user is that is at most five minutes old.
class ProofTest {
    private static final Duration TOO_LONG = Duration.ofMinutes(6);
    private static final String PROOF_FORM = "action=\"/account/proof\"";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

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
    void aFormWaitsForTheProofAndIsThenSentAsItWasFilledIn() {
        administrator();
        var login = nextLogin();
        browser.get("/users/new");
        world.clock.pass(TOO_LONG);

        var asked = send(login);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Prove once more that it is you");
        assertThat(world.users.find(new Login(login))).as("nothing happened yet").isEmpty();
        var session = browser.cookie(RunningPages.SESSION);
        var done = prove(asked, OWN_PASSWORD);

        assertThat(location(done)).endsWith("/first-password");
        assertThat(world.users.find(new Login(login)).orElseThrow().account().displayName())
                .isEqualTo("Name & <of> \"somebody\"");
        assertThat(browser.cookie(RunningPages.SESSION))
                .as("under a new name")
                .isNotEqualTo(session);
        browser.get("/users/new");
        assertThat(location(send(nextLogin()))).as("not asked again").endsWith("/first-password");
    }

    @Test
    void aWrongPasswordDoesNothingAndLosesNothing() {
        var administrator = administrator();
        var login = nextLogin();
        browser.get("/users/new");
        world.clock.pass(TOO_LONG);

        var wrong = prove(send(login), "not my password");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("This is not your password", "name=\"login\" value=\"" + login)
                .doesNotContain("not my password");
        assertThat(world.users.find(new Login(login))).isEmpty();
        assertThat(pages.outcomes(administrator)).endsWith("wrong-password");
        assertThat(location(prove(wrong, OWN_PASSWORD))).endsWith("/first-password");
        assertThat(pages.outcomes(administrator)).endsWith("wrong-password", "proved-again");
    }

    @Test
    void guessingIsAsSlowAsAtTheDoor() {
        administrator();
        browser.get("/users/new");
        world.clock.pass(TOO_LONG);
        var page = send(nextLogin());

        for (int i = 0; i < 4; i++) {
            page = prove(page, "guess " + i);
        }

        assertThat(prove(page, OWN_PASSWORD).body()).contains("too many tries");
    }

    @Test
    void whoHasCodesProvesItByACode() {
        var lan = administrator();
        var secret = new byte[TimeCodes.SECRET_BYTES];
        pages.part(EnrolSecondFactor.class)
                .handle(
                        lan.actor(),
                        new EnrolSecondFactor.Command(
                                secret, TimeCodes.at(secret, world.clock.instant()), OWN_PASSWORD));
        world.clock.pass(Duration.ofMinutes(1));
        browser.signIn(lan.login().value(), OWN_PASSWORD);
        browser.get("/sign-in/code");
        browser.post("/sign-in/code", "code", TimeCodes.at(secret, world.clock.instant()));
        browser.get("/users/new");
        world.clock.pass(TOO_LONG);
        var login = nextLogin();

        var asked = send(login);

        assertThat(asked.body()).contains("one-time-code").doesNotContain("type=\"password\"");
        assertThat(prove(asked, OWN_PASSWORD).statusCode()).isEqualTo(422);
        var done = prove(asked, TimeCodes.at(secret, world.clock.instant()));
        assertThat(location(done)).endsWith("/first-password");
    }

    @Test
    void theProofGoesNowhereButToPagesOfThisSite() {
        administrator();
        for (var foreign : new String[] {"//evil.example", "https://evil.example/x"}) {
            browser.get("/account/proof?return=" + foreign);

            var done =
                    browser.post("/account/proof", "provenBy", OWN_PASSWORD, "provenTo", foreign);

            assertThat(location(done)).endsWith("/").doesNotContain("evil");
        }
    }

    @Test
    void aFormOfSomebodyElsesRightsIsRefusedAfterTheProofToo() {
        var reader = pages.settled(browser, "statistician");
        browser.get("/account/proof");

        var refused =
                browser.post(
                        "/account/proof",
                        "provenBy",
                        OWN_PASSWORD,
                        "provenTo",
                        "/users",
                        "login",
                        "made-by-" + reader.login().value());

        assertThat(refused.statusCode()).isEqualTo(404);
    }

    @Test
    void readingAndWhatWeighsLittleIsNotAskedFor() {
        administrator();
        world.clock.pass(TOO_LONG);

        assertThat(browser.get("/users").statusCode()).isEqualTo(200);
        assertThat(browser.get("/users/new").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String login) {
        return browser.post(
                "/users",
                "login",
                login,
                "name",
                "Name & <of> \"somebody\"",
                "agency",
                pages.part(CountryPack.class).agencies().all().getFirst().id().value(),
                "roles",
                "statistician",
                "roles",
                "spokesperson");
    }

    /// Sends the form of the page with all that it keeps.
    private HttpResponse<String> prove(HttpResponse<String> page, String typed) {
        var fields = new ArrayList<>(List.of("provenBy", typed));
        var hidden = HIDDEN.matcher(page.body().substring(page.body().indexOf(PROOF_FORM)));
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                fields.add(hidden.group(1));
                fields.add(
                        hidden.group(2)
                                .replace("&#34;", "\"")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&"));
            }
        }
        return browser.post("/account/proof", fields.toArray(String[]::new));
    }

    private User administrator() {
        return pages.settled(browser, "user-administrator");
    }
}
