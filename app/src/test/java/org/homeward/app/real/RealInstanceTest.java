package org.homeward.app.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.homeward.app.real.Browser.Page;
import org.homeward.app.real.RealProcess.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real instance from its first start: the first user, the others, their files and figures, by
/// pages and by command line, over a restart.
class RealInstanceTest {
    private static final Map<String, String> RUNNER =
            Map.of("HOMEWARD_PASSPHRASE", "a passphrase for this test");
    private static final Path FILES =
            RealProcess.HOME.resolve("testkit/src/main/resources/farland");

    private static final String ADMIN = "seven slow herons";
    private static final String OFFICER = "three brown otters";
    private static final String COUNTER = "nine quiet badgers";

    @TempDir private Path folder;
    private Path settings = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        settings = RealProcess.settings(folder, "");
    }

    @Test
    void aNewcomerComesFromAnEmptyFolderToAFigureThatOutlivesARestart() throws Exception {
        try (var instance = RealProcess.serve(settings, RUNNER)) {
            noDoorOfADemonstrationIsOpen(instance.browser());
            var administrator = firstUser(instance);
            var officer = addUser(administrator, "guard.officer", "kustos", "importing-officer");
            var counter = addUser(administrator, "counter", "kustos", "statistician");
            assertThat(importByCommand("07-kustos-victims.csv", officer).text())
                    .contains("still the first password");

            importByPages(settle(instance, "guard.officer", officer, OFFICER));
            assertThat(importByCommand("07-kustos-victims.csv", OFFICER).text())
                    .contains("Published. Receipt:");
            settle(instance, "counter", counter, COUNTER);
            figureIsSeenByPageAndByCommand(instance);
            theCommandLineIsNobodysMaster();

            instance.stop();
            assertThat(instance.printed()).contains("Stopping.");
        }
        try (var instance = RealProcess.serve(settings, RUNNER)) {
            assertThat(String.join("\n", instance.printed())).doesNotContain("first-user");
            figureIsSeenByPageAndByCommand(instance);
            var again = invite("lan.anh");
            assertThat(again.text()).contains("There is a user administrator already");
            instance.stop();
        }
        assertThat(figure(COUNTER, "counter").text())
                .as("without a server")
                .contains("Victims received, 2018", "http://127.0.0.1:");
    }

    private static void noDoorOfADemonstrationIsOpen(Browser visitor) throws Exception {
        assertThat(RealProcess.classPath()).noneMatch(it -> it.contains("/demo"));
        assertThat(visitor.get("demo/sign-in/user-administrator").status()).isEqualTo(404);
        assertThat(visitor.get("set-up").status()).as("nobody is invited").isEqualTo(404);
        for (var path : new String[] {"", "sign-in", "handbook", "nowhere"}) {
            assertThat(visitor.get(path).html())
                    .as(path)
                    .contains("Real instance")
                    .doesNotContain("All people and files here are invented");
        }
    }

    private Answer invite(String login) throws Exception {
        return RealProcess.run(
                Map.of(),
                "first-user",
                "--config",
                settings.toString(),
                "--login",
                login,
                "--name",
                "Mai Anh",
                "--agency",
                "kustos");
    }

    private Browser firstUser(RealProcess instance) throws Exception {
        assertThat(String.join("\n", instance.printed())).doesNotContain("code");
        var invited = invite("mai.anh");
        assertThat(invited.status()).as(invited.text()).isZero();
        var code = new Page(0, "", invited.text()).after("((?:[a-z0-9]{4}-){3}[a-z0-9]{4})");
        var browser = instance.browser();
        var form = browser.get("set-up");
        assertThat(form.html()).contains("Set up the first user", "Real instance");
        var wrong =
                browser.post(
                        form, "set-up", Map.of("code", "aaaa-bbbb-cccc-dddd", "password", ADMIN));
        assertThat(wrong.status()).isEqualTo(422);
        var page = browser.post(form, "set-up", Map.of("code", code, "password", ADMIN));
        assertThat(page.path()).isEqualTo("/users");
        assertThat(page.html()).contains("Mai Anh", "User administrator");
        assertThat(instance.browser().get("set-up").status()).as("used up").isEqualTo(404);
        return browser;
    }

    /// The first password of the new user.
    private static String addUser(Browser administrator, String login, String agency, String role)
            throws Exception {
        var form = administrator.get("users/new");
        var done =
                administrator.post(
                        form,
                        "users",
                        Map.of(
                                "login",
                                login,
                                "name",
                                "Name of " + login,
                                "agency",
                                agency,
                                "roles",
                                role));
        assertThat(done.html()).contains("Hand over the first password");
        return done.after(">\\s*((?:[a-z0-9]{4}-){3}[a-z0-9]{4})\\s*<");
    }

    /// Signs in for the first time and chooses an own password.
    private static Browser settle(RealProcess instance, String login, String first, String own)
            throws Exception {
        var browser = instance.browser();
        var home = browser.signIn(login, first);
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.html())
                .as("nothing to see with a password that somebody else made")
                .doesNotContain("hw-tile")
                .containsOnlyOnce("class=\"hw-card\"");
        assertThat(home.after("class=\"hw-card\">\\s*<h3[^>]*><a[^>]*href=\"([^\"]+)"))
                .isEqualTo("/account/password");
        var forced = browser.get("account");
        assertThat(forced.path()).as("first things first").isEqualTo("/account/password");
        var changed =
                browser.post(forced, "account/password", Map.of("current", first, "next", own));
        assertThat(changed.path()).as(changed.html()).isEqualTo("/account");
        return browser;
    }

    private static void importByPages(Browser officer) throws Exception {
        var form = officer.get("import");
        var fields = new HashMap<String, String>();
        fields.put("_csrf", form.hidden("_csrf"));
        fields.put("upload", form.hidden("upload"));
        fields.put("kind", "victims");
        fields.put("regime", "five");
        fields.put("sentOn.day", "15");
        fields.put("sentOn.month", "1");
        fields.put("sentOn.year", form.after("name=\"sentOn.year\"[^>]*value=\"(\\d+)\""));
        var name = "02-kustos-victims.csv";
        var page =
                officer.upload(
                        form, "import", fields, name, Files.readAllBytes(FILES.resolve(name)));
        for (int tries = 0; !page.html().contains("/publish\"") && tries < 200; tries++) {
            page = officer.get(page.path());
        }
        var published =
                officer.post(
                        page, page.path() + "/publish", Map.of("edition", page.hidden("edition")));
        for (int tries = 0; !published.path().contains("/files/") && tries < 200; tries++) {
            published = officer.get(published.path());
        }
        assertThat(published.path()).contains("/import/files/");
    }

    private Answer importByCommand(String name, String password) throws Exception {
        return RealProcess.run(
                Map.of("HOMEWARD_PASSWORD", password),
                "import",
                FILES.resolve(name).toString(),
                "--config",
                settings.toString(),
                "--as",
                "guard.officer",
                "--regime",
                "five",
                "--language",
                "en");
    }

    private Answer figure(String password, String login) throws Exception {
        var environment = new HashMap<>(RUNNER);
        environment.put("HOMEWARD_PASSWORD", password);
        return RealProcess.run(
                environment,
                "figure",
                "victims-received",
                "--period",
                "2018",
                "--config",
                settings.toString(),
                "--as",
                login,
                "--language",
                "en");
    }

    private void figureIsSeenByPageAndByCommand(RealProcess instance) throws Exception {
        var counter = instance.browser();
        counter.signIn("counter", COUNTER);
        var page = counter.get("figures/victims-received?period=2018&lang=en");
        var number = page.after("hw-tile__number\">(\\d+)<");
        assertThat(Integer.parseInt(number)).isPositive();

        var command = figure(COUNTER, "counter");

        assertThat(command.status()).as(command.text()).isZero();
        assertThat(command.text()).containsPattern("\\b" + number + "\\b");
    }

    private void theCommandLineIsNobodysMaster() throws Exception {
        assertThat(figure("wrong", "counter").status()).isEqualTo(2);
        assertThat(figure(OFFICER, "guard.officer").text()).contains("does not allow that");
        assertThat(importByCommand("07-kustos-victims.csv", "").status()).isEqualTo(2);
        var socket = folder.resolve("data/commands/socket");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
    }
}
