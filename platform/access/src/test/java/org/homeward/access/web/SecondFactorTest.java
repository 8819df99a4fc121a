package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.access.web.RunningPages.OWN_PASSWORD;
import static org.homeward.access.web.RunningPages.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.homeward.access.AccessWorld;
import org.homeward.access.model.TimeCodes;
import org.homeward.access.model.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// More than a password is asked of those whose roles open persons or give accounts.
class SecondFactorTest {
    private static final Pattern SECRET = Pattern.compile("hw-exact__line\">([A-Z2-7 ]+)<");

    private static RunningPages pages;
    private static AccessWorld world;

    private final Browser browser = pages.browser();

    @BeforeAll
    static void start() {
        pages = RunningPages.start("second_factor=PERSONS");
        world = pages.world();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    private record Enrolled(User user, byte[] secret) {
        String code() {
            return TimeCodes.at(secret, world.clock.instant());
        }
    }

    @Test
    void whoseRolesOpenPersonsSetsUpCodesBeforeAnythingElse() {
        pages.settled(browser, "investigation-supervisor");

        assertThat(location(browser.get("/account"))).endsWith("/account/second-factor");
        var page = browser.get("/account/second-factor");
        assertThat(page.body()).contains("a password alone is not enough", "<svg", "viewBox");

        pages.settled(browser, "statistician");
        assertThat(browser.get("/account").statusCode()).as("no person in sight").isEqualTo(200);
    }

    @Test
    void anAppThatWasSetUpIsAskedForAtTheNextSigningIn() {
        var lan = enrolled("case-supervisor");
        assertThat(browser.get("/account").body()).contains("Codes from an app");
        anotherHalfMinute();

        var visitor = pages.browser();
        visitor.get("/sign-in?return=%2Faccount%3Fa%3D1");
        var asked =
                visitor.post(
                        "/sign-in",
                        "login",
                        lan.user().login().value(),
                        "password",
                        OWN_PASSWORD,
                        "return",
                        "/account?a=1");
        assertThat(location(asked)).endsWith("/sign-in/code");
        assertThat(visitor.get("/").body()).as("nobody is signed in yet").endsWith("false");
        assertThat(location(visitor.get("/account"))).contains("/sign-in");

        visitor.get("/sign-in/code");
        var wrong = visitor.post("/sign-in/code", "code", "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not the code").doesNotContain("000000");
        var right = visitor.post("/sign-in/code", "code", lan.code());

        assertThat(location(right)).endsWith("/account?a=1");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(pages.outcomes(lan.user()))
                .containsSubsequence("begun", "wrong-code", "signed-in");
    }

    @Test
    void noCodeIsTakenTwice() {
        var lan = enrolled("case-supervisor");
        anotherHalfMinute();
        var code = lan.code();

        assertThat(location(signIn(lan, code))).endsWith("/");
        assertThat(signIn(lan, code).statusCode()).isEqualTo(422);
        anotherHalfMinute();
        assertThat(signIn(lan, code).statusCode()).as("within the window").isEqualTo(422);
        assertThat(location(signIn(lan, lan.code()))).endsWith("/");
    }

    @Test
    void theCodeThatSetUpTheAppDoesNotSignIn() {
        var lan = enrolled("case-supervisor");

        assertThat(signIn(lan, lan.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void whoGuessesCodesMustWaitEvenWithTheRightOne() {
        var lan = enrolled("case-supervisor");
        anotherHalfMinute();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(lan, "00000" + i).statusCode()).isEqualTo(422);
        }

        var answer = signIn(lan, lan.code());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too many wrong codes");
        world.clock.pass(Duration.ofHours(1));
        assertThat(location(signIn(lan, lan.code()))).endsWith("/");
    }

    @Test
    void halfWayInIsNowhereAndDoesNotLast() {
        var lan = enrolled("case-supervisor");
        anotherHalfMinute();
        var late = pages.browser();
        late.signIn(lan.user().login().value(), OWN_PASSWORD);
        late.get("/sign-in/code");
        world.clock.pass(Duration.ofMinutes(6));

        assertThat(location(late.post("/sign-in/code", "code", lan.code())))
                .endsWith("/sign-in?late");
        var stranger = pages.browser();
        assertThat(location(stranger.get("/sign-in/code"))).endsWith("/sign-in");
        stranger.get("/sign-in");
        assertThat(location(stranger.post("/sign-in/code", "code", lan.code())))
                .endsWith("/sign-in?late");
    }

    @Test
    void settingUpCodesTakesThePasswordAndEndsTheOtherSessions() {
        var lan = pages.settled(browser, "case-supervisor");
        var other = pages.browser();
        other.signIn(lan.login().value(), OWN_PASSWORD);
        assertThat(other.get("/").body()).endsWith("true");
        var secret = secret(browser.get("/account/second-factor"));
        var code = TimeCodes.at(secret, world.clock.instant());

        var refused = browser.post("/account/second-factor", "code", code, "password", "not mine");
        assertThat(refused.body()).contains("not your current password");
        assertThat(secret(refused)).as("the picture stays").isEqualTo(secret);
        var done = browser.post("/account/second-factor", "code", code, "password", OWN_PASSWORD);

        assertThat(location(done)).endsWith("/account?enrolled");
        assertThat(browser.get("/").body()).endsWith("true");
        assertThat(other.get("/").body()).endsWith("false");
    }

    @Test
    void noTableHoldsTheSecret() {
        var lan = enrolled("case-supervisor");

        var kept =
                world.database
                        .owner()
                        .sql("select secret from access.second_factor where user_id = ?")
                        .param(lan.user().id().value())
                        .query(byte[].class)
                        .single();

        assertThat(kept).hasSizeGreaterThan(TimeCodes.SECRET_BYTES);
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(lan.secret()));
    }

    @Test
    void twoAdministratorsResetWhatTheUserLostAndOneAloneDoesNot() {
        var lan = enrolled("case-supervisor");
        assertThat(browser.get("/").body()).endsWith("true");
        var page = "/users/" + lan.user().id();
        var one = administrator();
        var two = administrator();

        one.get(page);
        assertThat(location(one.post(page + "/proofs-reset"))).endsWith(page);
        assertThat(one.get(page).body()).contains("waits for a second administrator");
        assertThat(one.post(page + "/proofs-reset/confirm").body()).contains("does not confirm it");
        assertThat(world.factors.secret(lan.user().id())).isPresent();
        assertThat(two.get("/users").body()).contains("asks you to confirm a reset");
        assertThat(two.get(page).body()).contains("Confirm the reset");
        assertThat(location(two.post(page + "/proofs-reset/confirm"))).endsWith(page);

        assertThat(world.factors.secret(lan.user().id())).isEmpty();
        assertThat(browser.get("/").body()).as("all sessions end").endsWith("false");
        assertThat(two.get(page).body()).contains("nothing beside the password");
        var again = pages.browser();
        again.signIn(lan.user().login().value(), OWN_PASSWORD);
        assertThat(location(again.get("/account"))).endsWith("/account/second-factor");
        assertThat(
                        world.database
                                .owner()
                                .sql(
                                        """
                                        select kind from journal.act
                                         where subject = ? and kind like 'proof%'
                                        """)
                                .param(lan.user().id().value())
                                .query(String.class)
                                .list())
                .contains("proof-reset-asked", "proofs-reset");
    }

    @Test
    void aRequestIsWithdrawnAndGrowsOld() {
        var lan = enrolled("case-supervisor");
        var page = "/users/" + lan.user().id();
        var one = administrator();
        var two = administrator();
        one.get(page);
        one.post(page + "/proofs-reset");
        two.get(page);
        two.post(page + "/proofs-reset/withdraw");
        assertThat(one.get(page).body()).contains("Ask for a reset");
        one.post(page + "/proofs-reset");
        world.clock.pass(Duration.ofDays(4));
        var three = administrator();

        three.get(page);
        var late = three.post(page + "/proofs-reset/confirm");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(world.factors.secret(lan.user().id())).isPresent();
    }

    private Browser administrator() {
        var visitor = pages.browser();
        var admin = pages.settled(visitor, "user-administrator");
        enrol(visitor, admin);
        return visitor;
    }

    private Enrolled enrolled(String role) {
        return enrol(browser, pages.settled(browser, role));
    }

    private static Enrolled enrol(Browser visitor, User user) {
        var secret = secret(visitor.get("/account/second-factor"));
        var enrolled = new Enrolled(user, secret);
        var done =
                visitor.post(
                        "/account/second-factor",
                        "code",
                        enrolled.code(),
                        "password",
                        OWN_PASSWORD);
        assertThat(location(done)).as(done.body()).endsWith("/account?enrolled");
        return enrolled;
    }

    private static HttpResponse<String> signIn(Enrolled lan, String code) {
        var visitor = pages.browser();
        visitor.signIn(lan.user().login().value(), OWN_PASSWORD);
        visitor.get("/sign-in/code");
        return visitor.post("/sign-in/code", "code", code);
    }

    private static byte[] secret(HttpResponse<String> page) {
        var shown = SECRET.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        var letters = shown.group(1).replace(" ", "");
        var bits = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(Integer.toBinaryString(32 + value).substring(1));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static void anotherHalfMinute() {
        world.clock.pass(Duration.ofSeconds(30));
    }
}
