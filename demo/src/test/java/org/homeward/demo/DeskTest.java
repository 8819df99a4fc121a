package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeward.access.Matrix;
import org.homeward.access.Role;
import org.homeward.app.Server;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first page of every role, followed over HTTP: each number is the length of the list behind
/// it, every door opens, and nobody stands before an empty desk.
class DeskTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TILE =
            Pattern.compile(
                    "<p class=\"hw-tile__label\">\\s*<a href=\"([^\"]+)\">([^<]+)</a>\\s*</p>"
                            + "\\s*<p class=\"hw-tile__number\">([^<]+)</p>");
    private static final Pattern DOOR =
            Pattern.compile(
                    "<h3 class=\"govuk-heading-s\"><a class=\"govuk-link\" href=\"([^\"]+)\"");
    private static final Pattern ENTRY =
            Pattern.compile("class=\"govuk-service-navigation__link\" href=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("<a [^>]*href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern ROW = Pattern.compile("<tr class=\"govuk-table__row\"[^>]*>");

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Server server;
    private static final Map<String, HttpClient> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
        EndpointMatrixTest.addUserOfEachRole(rooms);
        server = Server.start(rooms, DemoPages.class, EndpointMatrixTest.TestPages.class);
        for (var role : roles()) {
            var visitor = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            send(visitor, "/test/sign-in/r-" + role);
            VISITORS.put(role, visitor);
        }
        for (var role : DemoUsers.ROLES) { // of an agency that has files of both sides
            var visitor = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            send(visitor, "/demo/sign-in/" + role);
            VISITORS.put("demo/" + role, visitor);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        rooms.close();
    }

    private static List<String> roles() {
        return rooms.foundation().matrix().roles().stream()
                .map(Role::code)
                .filter(code -> !code.equals(Matrix.PUBLIC))
                .toList();
    }

    private static HttpResponse<String> send(HttpClient visitor, String path)
            throws IOException, InterruptedException {
        var address = URI.create(server.address()).resolve(path.replace("&amp;", "&"));
        return visitor.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String page(HttpClient visitor, String path)
            throws IOException, InterruptedException {
        var answer = send(visitor, path);
        if (answer.statusCode() / 100 == 3) {
            answer = send(visitor, answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<MatchResult> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().toList();
    }

    /// The rows of the table that a link points at, over all of its pages.
    private static long rows(HttpClient visitor, String path)
            throws IOException, InterruptedException {
        long rows = 0;
        var at = path;
        while (true) {
            var page = page(visitor, at.replaceFirst("#.*", ""));
            int anchor = path.contains("#") ? path.indexOf('#') : path.length();
            var name = path.substring(anchor).replace("#", "");
            int from = name.isEmpty() ? 0 : page.indexOf("id=\"" + name + "\"");
            int body = from < 0 ? -1 : page.indexOf("<tbody", from);
            if (body >= 0) {
                var table = page.substring(body, page.indexOf("</tbody>", body));
                if (!table.contains("hw-table__none\" colspan")) {
                    rows += all(ROW, table).size();
                }
            }
            var next = NEXT.matcher(page);
            if (body < 0 || !next.find(body)) {
                return rows;
            }
            at = next.group(1);
        }
    }

    @Test
    void everyNumberOnADeskIsTheLengthOfTheListBehindIt() throws Exception {
        var followed = new ArrayList<String>();
        for (var visitor : VISITORS.entrySet()) {
            for (var tile : all(TILE, page(visitor.getValue(), "/?lang=en"))) {
                long number = Long.parseLong(tile.group(3).replaceAll("\\D", ""));
                var about = visitor.getKey() + ": " + tile.group(2) + " at " + tile.group(1);

                assertThat(rows(visitor.getValue(), tile.group(1))).as(about).isEqualTo(number);
                if (number > 0) {
                    followed.add(visitor.getKey() + " " + tile.group(1));
                }
            }
        }

        // This world has not happened up to today, so its newest half-year is empty.
        assertThat(followed)
                .anyMatch(it -> it.startsWith("demo/linkage-reviewer /people/links/protection"))
                .anyMatch(it -> it.startsWith("demo/linkage-reviewer /people/links/justice"))
                .anyMatch(it -> it.startsWith("demo/case-supervisor /victims"))
                .anyMatch(it -> it.startsWith("demo/investigation-supervisor /cases"))
                .anyMatch(it -> it.startsWith("demo/investigation-supervisor /suspects"))
                .anyMatch(it -> it.startsWith("demo/importing-officer /import#files"))
                .anyMatch(it -> it.startsWith("demo/statistician /figures"))
                .anyMatch(it -> it.startsWith("demo/statement-curator /published"))
                .anyMatch(it -> it.startsWith("demo/spokesperson /released"))
                .anyMatch(it -> it.startsWith("demo/user-administrator /users"))
                .anyMatch(it -> it.startsWith("demo/privacy-officer /journal"));
    }

    @Test
    void everyDoorAndEveryEntryOfTheMenuOpens() throws Exception {
        for (var visitor : VISITORS.entrySet()) {
            var home = page(visitor.getValue(), "/?lang=en");
            var links = new ArrayList<>(all(DOOR, home));
            links.addAll(all(ENTRY, home));
            for (var link : links) {
                assertThat(send(visitor.getValue(), link.group(1)).statusCode())
                        .as(visitor.getKey() + " goes to " + link.group(1))
                        .isIn(200, 302);
            }
        }
    }

    @Test
    void nobodyStandsBeforeAnEmptyDesk() throws Exception {
        for (var visitor : VISITORS.entrySet()) {
            var home = page(visitor.getValue(), "/?lang=en");

            assertThat(all(DOOR, home).stream().map(it -> it.group(1)))
                    .as(visitor.getKey())
                    .contains("/handbook")
                    .filteredOn(it -> it.equals("/account"))
                    .hasSize(1);
            assertThat(home.contains("Your role has no list of its own here yet"))
                    .as(visitor.getKey())
                    .isEqualTo(all(TILE, home).isEmpty());
        }
    }

    @Test
    void whoMayNotSeeAListLearnsNoNumberOfIt() throws Exception {
        for (var visitor : VISITORS.entrySet()) {
            for (var tile : all(TILE, page(visitor.getValue(), "/?lang=en"))) {
                assertThat(send(visitor.getValue(), tile.group(1)).statusCode())
                        .as(visitor.getKey() + " at " + tile.group(1))
                        .isLessThan(400);
            }
        }
        var nobody = HttpClient.newBuilder().build();
        assertThat(all(TILE, page(nobody, "/?lang=en"))).isEmpty();
        assertThat(all(TILE, page(VISITORS.get("spokesperson"), "/?lang=en")))
                .extracting(tile -> tile.group(1))
                .containsExactly("/released");
        assertThat(all(TILE, page(VISITORS.get("system-administrator"), "/?lang=en"))).isEmpty();
    }

    @Test
    void aDemonstrationSaysWhereTheQuickExitLeads() throws Exception {
        assertThat(page(HttpClient.newBuilder().build(), "/?lang=en"))
                .contains("href=\"https://www.example.org/\"", "data-hw-exit");
    }
}
