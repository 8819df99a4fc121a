package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.access.web.EndpointTable;
import org.homeward.access.web.EndpointTable.Endpoint;
import org.homeward.access.web.Meter;
import org.homeward.access.web.Pace;
import org.homeward.access.web.Paces;
import org.homeward.access.web.Requires;
import org.homeward.app.Server;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What stands around every answer, whoever writes it: the pages, the files, the errors, and the
/// server itself before any page is asked; and what other sites and hasty visitors are told.
class StrictAnswersTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final List<String> ROLES =
            List.of(
                    "importing-officer",
                    "statistician",
                    "case-supervisor",
                    "investigation-supervisor",
                    "linkage-reviewer",
                    "privacy-officer",
                    "user-administrator");

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Server server;
    private static List<Endpoint> endpoints;
    private static final Map<String, HttpClient> VISITORS = new LinkedHashMap<>();

    /// Breaks down whenever it is asked.
    @Controller
    public static class Broken {
        @GetMapping("/test/broken")
        @Requires(open = "only in this test")
        public String broken() {
            throw new IllegalStateException("on purpose");
        }
    }

    /// The test's own page.
    @Configuration(proxyBeanMethods = false)
    public static class TestPages {
        @Bean
        Broken broken() {
            return new Broken();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var usual =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        var settings =
                new Settings(
                        usual.kind(),
                        usual.country(),
                        usual.data(),
                        usual.keys(),
                        usual.packs(),
                        0,
                        usual.address(),
                        usual.databaseUrl(),
                        50_000,
                        new Paces(new Pace(400, 60), new Pace(40, 60)),
                        usual.token(),
                        usual.sessions(),
                        usual.secondFactor(),
                        usual.provider());
        rooms = DemoCountry.open(settings, (_, _) -> {});
        server = Server.start(rooms, DemoPages.class, TestPages.class);
        endpoints = EndpointTable.of(server.bean(RequestMappingHandlerMapping.class)).endpoints();
        VISITORS.put("nobody", client());
        for (var role : ROLES) {
            VISITORS.put(role, client());
            get(role, "demo/sign-in/" + role);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        rooms.close();
    }

    @Test
    void everyEndpointAnswersEveryRoleWithStrictHeaders() throws Exception {
        var seen = new TreeSet<Integer>();
        for (var endpoint : endpoints) {
            var path =
                    endpoint.pattern()
                            .substring(1)
                            .replaceAll("\\{[^}:]*:([^}|]*)[^}]*\\}", "$1")
                            .replaceAll("\\{figure\\}", "victims-identified")
                            .replaceAll("\\{kind\\}", "victims")
                            .replaceAll("\\{[^}]*\\}", "00000000-0000-4000-8000-000000000000");
            for (var role : VISITORS.keySet()) {
                var about = role + " asks for " + endpoint.pattern();
                var answer = get(role, path.startsWith("demo/") ? "demo/sign-in/none" : path);
                seen.add(answer.statusCode());
                StrictHeaders.assertOn(about, answer);
                if (endpoint.methods().contains("POST")) {
                    var refused = post(role, path, "x=1");
                    seen.add(refused.statusCode());
                    StrictHeaders.assertOn(about + " by POST", refused);
                }
            }
        }
        assertThat(seen).contains(200, 302, 403, 404, 405);
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-page, 404",
        "test/broken, 500",
        "import/uploads/not-an-id, 400",
        "figures/victims-identified?period=2021-2015, 422",
        "webkit/none.css, 404",
        "handbook/../..%2fetc, 400",
        "handbook;x=1, 400",
        "error, 404",
    })
    void whatGoesWrongIsAnsweredAsStrictly(String path, int status) throws Exception {
        var answer = get("statistician", path);
        if (path.startsWith("import")) {
            answer = get("importing-officer", path);
        }

        assertThat(answer.statusCode()).isEqualTo(status);
        StrictHeaders.assertOn(path, answer);
    }

    @Test
    void aBodyBeyondTheLimitIsAnsweredAsStrictly() throws Exception {
        var answer = post("importing-officer", "import", "x".repeat(8_000_000));

        assertThat(answer.statusCode()).isIn(403, 413);
        StrictHeaders.assertOn("a large form", answer);
    }

    /// Before any page is asked the server itself refuses these; its own report must be as strict.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a\u0001b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /{name} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/7.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /../x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "Tran-Thi-Planted",
            })
    void whatTheServerRefusesBeforeAnyPageIsAnsweredAsStrictly(String request) throws Exception {
        var answer =
                Visits.raw(
                        server.port(),
                        request.endsWith("\r\n\r\n") ? request : request + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("<style")
                .doesNotContain("Planted");
        assertThat(answer.charAt(9)).as(answer).isIn('4', '5');
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "content-security-policy: default-src 'none'",
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer",
                        "cross-origin-opener-policy: same-origin",
                        "cross-origin-resource-policy: same-origin",
                        "permissions-policy: ",
                        "cache-control: no-store");
    }

    @Test
    void aHeadThatIsTooLongIsAnsweredAsStrictly() throws Exception {
        var answer =
                Visits.raw(
                        server.port(),
                        "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").containsIgnoringCase("content-security-policy");
    }

    @Test
    void onlyFilesWhoseAddressChangesWithThemAreKept() throws Exception {
        var page = get("nobody", "sign-in").body();
        var sheet = Pattern.compile("/(webkit/[^\"]*\\.css\\?v=[^\"]*)").matcher(page);
        assertThat(sheet.find()).isTrue();

        var file = get("nobody", sheet.group(1));

        StrictHeaders.assertOn(sheet.group(1), file, "max-age=31536000, public, immutable");
    }

    @Test
    void httpsIsAskedForWhereTheProxySaysThatItSpeaksIt() throws Exception {
        var plain = get("nobody", "sign-in");
        var secure = get("nobody", "sign-in", "X-Forwarded-Proto", "https");

        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(secure.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, no-cors, image",
        "cross-site, no-cors, script",
        "cross-site, cors, empty",
        "cross-site, navigate, iframe",
        "cross-site, navigate, object",
        "same-site, cors, empty",
        "same-site, navigate, frame",
        "other, cors, empty",
        "'', cors, empty",
    })
    void whatAnotherSiteLetsTheBrowserFetchIsRefused(String site, String mode, String dest)
            throws Exception {
        var answer = get("statistician", "picture", fetched(site, mode, dest));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("another site").doesNotContain("<table");
        StrictHeaders.assertOn("from elsewhere", answer);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithATokenAndChangesNothing() throws Exception {
        var token = csrf("importing-officer");
        var body = "_csrf=" + token;
        var foreign =
                post(
                        "importing-officer",
                        "sign-out",
                        body,
                        fetched("cross-site", "navigate", "document"));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(get("importing-officer", "import").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsFollowedAndOurOwnPagesAreAnswered() throws Exception {
        assertThat(
                        List.of(
                                get(
                                        "statistician",
                                        "picture",
                                        fetched("cross-site", "navigate", "document")),
                                get(
                                        "statistician",
                                        "picture",
                                        fetched("same-origin", "cors", "empty")),
                                get(
                                        "statistician",
                                        "picture",
                                        fetched("none", "navigate", "document")),
                                get("statistician", "picture")))
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(200));
    }

    @Test
    void whoSaysNothingStillNeedsTheToken() throws Exception {
        assertThat(post("importing-officer", "sign-out", "x=1").statusCode()).isEqualTo(403);
        assertThat(get("importing-officer", "import").statusCode()).isEqualTo(200);
    }

    @Test
    void whoFetchesTooManyFilesIsToldWhenToGoOn() throws Exception {
        var curator = client();
        VISITORS.put("statement-curator", curator);
        get("statement-curator", "demo/sign-in/statement-curator");
        for (int i = 0; i < 40; i++) {
            assertThat(get("statement-curator", "picture/trend.csv").statusCode()).isEqualTo(200);
        }

        var refused = get("statement-curator", "picture/trend.csv", "Accept-Language", "en");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.body()).contains("Go on in a minute");
        StrictHeaders.assertOn("too fast", refused);
        assertThat(get("statement-curator", "picture").statusCode()).isEqualTo(200);
        VISITORS.remove("statement-curator");
    }

    /// The classes of data of an endpoint decide for persons; a file is seen from its address.
    @Test
    void whatOpensPersonsOrMovesFilesIsCounted() {
        assertThat(endpoints)
                .filteredOn(it -> it.meter().filter(Meter.TRANSFERS::equals).isPresent())
                .extracting(it -> it.methods() + " " + it.pattern())
                .containsExactlyInAnyOrderElementsOf(
                        endpoints.stream()
                                .filter(
                                        it ->
                                                it.pattern()
                                                                .matches(
                                                                        ".*\\.(\\{format.*|csv|xlsx)|.*/text|/extracts/.*/file")
                                                        || it.pattern().matches("/import(/large)?")
                                                                && it.methods().contains("POST"))
                                .map(it -> it.methods() + " " + it.pattern())
                                .toList())
                .hasSizeGreaterThan(8);
        assertThat(endpoints)
                .filteredOn(it -> it.pattern().matches("/(people|victims|cases|suspects)(/.*)?"))
                .hasSizeGreaterThan(12)
                .allMatch(it -> it.meter().filter(Meter.LOOKUPS::equals).isPresent());
    }

    private static String[] fetched(String site, String mode, String dest) {
        return new String[] {
            "Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest", dest
        };
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static String csrf(String role) throws Exception {
        var found =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(get(role, "account").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> get(String role, String path, String... headers)
            throws IOException, InterruptedException {
        return send(role, HttpRequest.newBuilder(URI.create(server.address() + path)), headers);
    }

    private static HttpResponse<String> post(
            String role, String path, String form, String... headers)
            throws IOException, InterruptedException {
        return send(
                role,
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                headers);
    }

    private static HttpResponse<String> send(
            String role, HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return VISITORS.get(role).send(request.build(), BodyHandlers.ofString());
    }
}
