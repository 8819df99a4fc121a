package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeward.access.AccessWorld;
import org.homeward.access.Condition;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.work.BindIdentity;
import org.homeward.access.work.ChangeAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/// Signing in through an identity provider, against a real authorization server.
class ProviderSignInTest {
    private static AuthorizationServer provider;
    private static RunningPages pages;
    private static AccessWorld world;

    @BeforeAll
    static void start() {
        provider = new AuthorizationServer();
        pages = RunningPages.start("second_factor=PERSONS", "provider=" + provider.issuer());
        world = pages.world();
        provider.knows(site() + "/sign-in/back/provider");
    }

    @AfterAll
    static void stop() {
        pages.close();
        provider.close();
    }

    @AfterEach
    void nobodyIsBound() {
        for (var subject : new String[] {"mai", "lan"}) {
            world.identities
                    .find(new Identity(provider.issuer(), subject))
                    .ifPresent(it -> bind(it, ""));
        }
    }

    @Test
    void whoIsBoundSignsInWithTheRolesOfTheAccountWhateverTheProviderSays() {
        var mai = user("statistician");
        bind(mai.id(), "mai");
        var browser = new ProviderFlow(site());
        assertThat(browser.get("/sign-in").body()).contains("Sign in with the test provider");

        var home = browser.signIn("mai", AuthorizationServer.PASSWORD);

        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).endsWith("true");
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        assertThat(browser.get("/users").statusCode()).isEqualTo(404);
    }

    @Test
    void theWayThereCarriesStateNonceAndAProofKeyAndNoSecret() {
        var browser = new ProviderFlow(site());

        browser.signIn("mai", AuthorizationServer.PASSWORD);

        var asked = browser.way().getFirst().getQuery();
        assertThat(asked)
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .contains("scope=openid")
                .doesNotContain(AuthorizationServer.SECRET);
    }

    @Test
    void whoIsBoundToNobodyIsNobodyHere() {
        var browser = new ProviderFlow(site());

        var answer = browser.signIn("lan", AuthorizationServer.PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("not connected with an account here");
        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void aDisabledAccountIsNotOpened() {
        var mai = user("statistician");
        bind(mai.id(), "mai");
        change(mai, new ChangeAccount.Change.Standing(User.State.DISABLED));
        var browser = new ProviderFlow(site());

        var answer = browser.signIn("mai", AuthorizationServer.PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void anAnswerWithoutItsStateIsRefused() {
        bind(user("statistician").id(), "mai");
        var mine = new ProviderFlow(site());
        mine.signIn("mai", AuthorizationServer.PASSWORD);
        var back = mine.way().stream().filter(it -> it.getPath().contains("/back/")).findFirst();
        var victim = new ProviderFlow(site());

        var planted = victim.follow(victim.getOnce(back.orElseThrow()));

        assertThat(planted.uri().getPath()).isEqualTo("/sign-in");
        assertThat(victim.get("/").body()).endsWith("false");
        var forged = victim.getOnce(URI.create(site() + "/sign-in/back/provider?code=1&state=2"));
        assertThat(forged.headers().firstValue("Location").orElse("")).contains("/sign-in?");
    }

    @Test
    void whoseRolesOpenPersonsSetsUpMoreHereAsWell() {
        bind(user("case-supervisor").id(), "mai");
        var browser = new ProviderFlow(site());
        browser.signIn("mai", AuthorizationServer.PASSWORD);

        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/account/second-factor");
    }

    @Test
    void codesThatTheUserSetUpHereAreAskedForAllTheSame() {
        var mai = user("case-supervisor");
        bind(mai.id(), "mai");
        world.journal.act(
                new org.homeward.journal.Occasion(
                        "second-factor-enrolled",
                        mai.id(),
                        AccessWorld.NORTH,
                        "account",
                        java.util.Optional.empty()),
                recording -> {
                    var secret = world.secrets.seal(mai.id(), new byte[20]);
                    world.factors.setSecret(recording, mai.id(), secret);
                    return true;
                });
        var browser = new ProviderFlow(site());

        var asked = browser.signIn("mai", AuthorizationServer.PASSWORD);

        assertThat(asked.uri().getPath()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void signingOutAtTheProviderEndsTheSessionsHere() {
        var mai = user("statistician");
        bind(mai.id(), "mai");
        var browser = new ProviderFlow(site());
        browser.signIn("mai", AuthorizationServer.PASSWORD);
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
        var token = provider.signed(it -> ended(it, "mai"));

        assertThat(tell(token)).isEqualTo(200);

        assertThat(browser.get("/facts").uri().getPath()).isEqualTo("/sign-in");
        var another = new ProviderFlow(site()); // the first may still be known to the provider
        another.signIn("mai", AuthorizationServer.PASSWORD);
        assertThat(tell(token)).as("the same word again").isEqualTo(400);
        assertThat(another.get("/facts").body()).as("nothing ended").isEqualTo("facts");
    }

    @Test
    void whatIsNoWordOfTheProviderAboutASigningOutEndsNothing() {
        var mai = user("statistician");
        bind(mai.id(), "mai");
        var browser = new ProviderFlow(site());
        browser.signIn("mai", AuthorizationServer.PASSWORD);
        try (var stranger = new AuthorizationServer()) {
            assertThat(tell(stranger.signed(it -> ended(it, "mai")))).isEqualTo(400);
        }
        var now = world.clock.instant();
        for (var wrong :
                List.<Consumer<JwtClaimsSet.Builder>>of(
                        it -> it.issuer("https://evil.example"),
                        it -> it.audience(List.of("another")),
                        it -> it.claim("nonce", "n"),
                        it -> it.claim("events", Map.of("other", Map.of())),
                        it -> it.issuedAt(now.minusSeconds(600)),
                        it -> it.claims(all -> all.remove("jti")),
                        it -> it.claims(all -> all.remove("sub")))) {
            assertThat(tell(provider.signed(it -> wrong.accept(ended(it, "mai"))))).isEqualTo(400);
        }
        assertThat(tell("no.token.at.all")).isEqualTo(400);
        assertThat(tell("")).isEqualTo(400);
        assertThat(tell(provider.signed(it -> ended(it, "nobody-here")))).isEqualTo(200);
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
    }

    @Test
    void aSigningInAtTheProviderOfLongAgoIsNoFreshProof() {
        var admin = user("user-administrator");
        bind(admin.id(), "lan");
        var browser = new ProviderFlow(site());
        var asked = browser.getOnce(URI.create(site() + "/sign-in/with/provider?again"));

        assertThat(asked.headers().firstValue("Location").orElse(""))
                .contains("prompt=login", "max_age=0");
    }

    private static JwtClaimsSet.Builder ended(JwtClaimsSet.Builder claims, String subject) {
        return claims.issuer(provider.issuer())
                .audience(List.of(AuthorizationServer.CLIENT))
                .subject(subject)
                .issuedAt(world.clock.instant())
                .id(UUID.randomUUID().toString())
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    /// What the provider's server sends to this one; the status of the answer.
    private static int tell(String token) {
        var body = "logout_token=" + token;
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(site() + "/sign-in/ended-at-provider"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void unbindingEndsTheSessionsAndASubjectBelongsToOneUser() {
        var mai = user("statistician");
        bind(mai.id(), "mai");
        assertThat(outcome(user("statistician").id(), "mai"))
                .isEqualTo(BindIdentity.Outcome.SUBJECT_TAKEN);
        assertThat(outcome(mai.id(), "with blank")).isEqualTo(BindIdentity.Outcome.NO_SUBJECT);
        var browser = new ProviderFlow(site());
        browser.signIn("mai", AuthorizationServer.PASSWORD);
        assertThat(browser.get("/").body()).endsWith("true");

        bind(mai.id(), "");

        assertThat(browser.get("/").body()).endsWith("false");
    }

    private static void bind(org.homeward.base.UserId user, String subject) {
        assertThat(outcome(user, subject)).isEqualTo(BindIdentity.Outcome.DONE);
    }

    private static BindIdentity.Outcome outcome(org.homeward.base.UserId user, String subject) {
        return pages.part(BindIdentity.class)
                .handle(grant(), administrator().actor(), user, identity(subject));
    }

    private static Identity identity(String subject) {
        return new Identity(provider.issuer(), subject);
    }

    private static void change(User user, ChangeAccount.Change change) {
        pages.part(ChangeAccount.class)
                .handle(
                        grant(),
                        administrator().actor(),
                        new ChangeAccount.Command(user.id(), 1, change));
    }

    private static org.homeward.access.Grant grant() {
        return world.rights
                .grant(
                        administrator().actor(),
                        ChangeAccount.RIGHT,
                        "administration",
                        Set.of(Condition.USERS_ONLY))
                .orElseThrow();
    }

    private static User administrator() {
        return world.users
                .find(new Login("an-administrator"))
                .orElseGet(() -> world.user("an-administrator", "user-administrator").user());
    }

    private static User user(String role) {
        return pages.added(role).user();
    }

    private static String site() {
        return "http://127.0.0.1:" + pages.port();
    }
}
