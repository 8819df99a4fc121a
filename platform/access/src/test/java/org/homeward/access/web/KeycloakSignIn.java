package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.homeward.access.AccessWorld;
import org.homeward.access.model.Identities.Identity;
import org.homeward.base.UserId;
import org.homeward.journal.Occasion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The same as [ProviderSignInTest], against Keycloak itself. On demand (`./homeward test
/// --keycloak`), since it is large and starts slowly; its name keeps it out of the ordinary tests.
class KeycloakSignIn {
    private static final String MAI = "11111111-1111-4111-8111-111111111111";
    private static final String PASSWORD = "their password there";

    private static final String REALM =
            """
            {"realm": "staff", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "homeward", "enabled": true, "protocol": "openid-connect",
               "publicClient": false, "secret": "a secret that both know",
               "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
               "redirectUris": ["http://127.0.0.1:%d/sign-in/back/provider"],
               "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [
               {"id": "%s", "username": "mai", "enabled": true, "email": "mai@example.org",
                "emailVerified": true, "firstName": "Mai", "lastName": "A",
                "credentials": [{"type": "password", "value": "%s"}]},
               {"username": "lan", "enabled": true, "email": "lan@example.org",
                "emailVerified": true, "firstName": "Lan", "lastName": "B",
                "credentials": [{"type": "password", "value": "%s"}]}]}
            """;

    private static Process keycloak;
    private static ConfigurableApplicationContext instance;
    private static AccessWorld world;
    private static String issuer;
    private static String site;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        int own = freePort();
        issuer = "http://127.0.0.1:" + port + "/realms/staff";
        site = "http://127.0.0.1:" + own;
        keycloak = keycloak(port, REALM.formatted(own, MAI, PASSWORD, PASSWORD));
        instance =
                new SpringApplicationBuilder(TestInstance.class)
                        .properties(
                                "server.port=" + own,
                                "server.servlet.session.cookie.name=homeward-test",
                                "provider=" + issuer,
                                "provider_secret=a secret that both know",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn")
                        .run();
        world = instance.getBean(AccessWorld.class);
        bind(world.user("mai", "statistician").user().id());
    }

    private static Process keycloak(int port, String realm) throws IOException {
        var home = Path.of(System.getProperty("homeward.keycloak"));
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("staff-realm.json"), realm);
        var command =
                new ProcessBuilder(
                                "sh",
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--import-realm",
                                "--db=dev-mem",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port)
                        .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var started = command.start();
        var said = new StringBuilder();
        var lines = started.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return started;
            }
        }
        throw new IllegalStateException("Keycloak did not start:\n" + said);
    }

    @AfterAll
    static void stop() {
        instance.close();
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
    }

    @Test
    void whoIsBoundSignsIn() {
        var browser = new ProviderFlow(site);

        var home = browser.signIn("mai", PASSWORD);

        assertThat(home.uri().getPath()).as(home.body()).isEqualTo("/");
        assertThat(home.body()).endsWith("true");
        assertThat(browser.get("/facts").body()).isEqualTo("facts");
    }

    @Test
    void whoIsBoundToNobodyIsNobodyHere() {
        var browser = new ProviderFlow(site);

        var answer = browser.signIn("lan", PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("not connected with an account here");
        assertThat(browser.get("/").body()).endsWith("false");
    }

    @Test
    void anAnswerWithoutItsStateIsRefused() {
        var mine = new ProviderFlow(site);
        mine.signIn("mai", PASSWORD);
        var back = mine.way().stream().filter(it -> it.getPath().contains("/back/")).findFirst();
        var victim = new ProviderFlow(site);

        victim.follow(victim.getOnce(back.orElseThrow()));

        assertThat(victim.get("/").body()).endsWith("false");
    }

    private static void bind(UserId user) {
        world.journal.act(
                new Occasion(
                        "identity-bound",
                        user,
                        AccessWorld.NORTH,
                        "administration",
                        Optional.empty()),
                recording -> {
                    world.identities.bind(recording, user, new Identity(issuer, MAI));
                    return true;
                });
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
