package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Matrix;
import org.homeward.access.Right;
import org.homeward.access.Role;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.web.EndpointTable;
import org.homeward.access.web.EndpointTable.Endpoint;
import org.homeward.access.web.Requires;
import org.homeward.access.web.SignIns;
import org.homeward.app.Server;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.UserId;
import org.homeward.journal.Occasion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint that exists, asked for by every role of the matrix file and by nobody, over HTTP.
class EndpointMatrixTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Path REVIEWED = HOME.resolve("docs/endpoints.md");
    private static final String NOBODY = "nobody";

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Server server;
    private static List<Endpoint> endpoints;
    private static final Map<String, HttpClient> VISITORS = new LinkedHashMap<>();

    /// Signs a test in as the user of any role.
    @Controller
    public static class SignInAsAnybody {
        private final SqlUsers users;
        private final SignIns signIns;

        SignInAsAnybody(SqlUsers users, SignIns signIns) {
            this.users = users;
            this.signIns = signIns;
        }

        @GetMapping("/test/sign-in/{login}")
        @Requires(open = "only in this test")
        public String signIn(
                @PathVariable("login") String login,
                HttpServletRequest request,
                HttpServletResponse response) {
            signIns.signIn(request, response, users.find(new Login(login)).orElseThrow().id());
            return "redirect:/";
        }
    }

    /// The test's own page.
    @Configuration(proxyBeanMethods = false)
    public static class TestPages {
        @Bean
        SignInAsAnybody signInAsAnybody(SqlUsers users, SignIns signIns) {
            return new SignInAsAnybody(users, signIns);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
        addUserOfEachRole(rooms);
        server = Server.start(rooms, DemoPages.class, TestPages.class);
        endpoints =
                EndpointTable.of(server.bean(RequestMappingHandlerMapping.class))
                        .endpoints()
                        .stream()
                        .filter(it -> !it.pattern().startsWith("/test/"))
                        .toList();
        VISITORS.put(NOBODY, client());
        for (var role : roles()) {
            var visitor = client();
            assertThat(get(visitor, "test/sign-in/r-" + role).statusCode()).isEqualTo(302);
            VISITORS.put(role, visitor);
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

    static void addUserOfEachRole(Rooms rooms) {
        var roles =
                rooms.foundation().matrix().roles().stream()
                        .map(Role::code)
                        .filter(code -> !code.equals(Matrix.PUBLIC))
                        .toList();
        var users = new SqlUsers(rooms.foundation().database().client("access"));
        var agency = rooms.foundation().pack().agencies().all().getFirst().id();
        rooms.foundation()
                .journal()
                .act(
                        new Occasion(
                                "user-added",
                                Foundation.INSTANCE.user(),
                                Foundation.INSTANCE.agency(),
                                "administration",
                                Optional.empty()),
                        recording -> {
                            for (var role : roles) {
                                users.add(
                                        recording,
                                        new User(
                                                new UserId(rooms.foundation().randomId()),
                                                1,
                                                new Login("r-" + role),
                                                new User.Account(
                                                        role,
                                                        agency,
                                                        Set.of(role),
                                                        User.State.ACTIVE)));
                            }
                            return true;
                        });
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient visitor, String path)
            throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isOpenTo(Endpoint endpoint, String role) {
        var requires = endpoint.requires().orElseThrow();
        if (!requires.open().isEmpty()) {
            return true;
        }
        var held = role.equals(NOBODY) ? Set.of(Matrix.PUBLIC) : Set.of(role, Matrix.PUBLIC);
        return Arrays.stream(requires.dataClass())
                .map(dataClass -> Right.of(dataClass, requires.action()))
                .anyMatch(
                        right ->
                                rooms.foundation()
                                        .matrix()
                                        .mentions(
                                                held,
                                                right,
                                                requires.purpose().isEmpty()
                                                        ? null
                                                        : requires.purpose()));
    }

    @Test
    void everyEndpointSaysWhatItRequires() {
        assertThat(endpoints).hasSizeGreaterThan(40);
        assertThat(endpoints).allMatch(endpoint -> endpoint.requires().isPresent());
    }

    @Test
    void theTableOfEndpointsIsTheReviewedOne() throws IOException {
        var table = new StringBuilder("# Endpoints and who may ask for them\n\n");
        table.append("Made from the running application and the matrix file; reviewed as text. ");
        table.append("What is behind an endpoint takes a grant of its own.\n\n");
        table.append("| Endpoint | Requires | Open to |\n|---|---|---|\n");
        for (var endpoint : endpoints) {
            var requires = endpoint.requires().orElseThrow();
            var right =
                    requires.open().isEmpty()
                            ? "%s %s %s"
                                            .formatted(
                                                    Arrays.toString(requires.dataClass()),
                                                    requires.action(),
                                                    requires.purpose())
                                            .strip()
                                    + (requires.fresh() ? " (proved just now)" : "")
                            : requires.open();
            var open =
                    isOpenTo(endpoint, NOBODY)
                            ? "everybody"
                            : roles().stream()
                                    .filter(role -> isOpenTo(endpoint, role))
                                    .collect(Collectors.joining(", "));
            table.append(
                    "| %s %s | %s | %s |\n"
                            .formatted(
                                    String.join(" ", endpoint.methods()),
                                    endpoint.pattern(),
                                    right.strip(),
                                    open));
        }
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(REVIEWED, table);
        }

        assertThat(table.toString()).isEqualTo(Files.readString(REVIEWED));
    }

    @Test
    void everyRoleGetsWhatTheMatrixSaysAndNothingElse() throws Exception {
        for (var endpoint : endpoints) {
            if (!endpoint.methods().contains("GET")) {
                continue;
            }
            var path =
                    endpoint.pattern()
                            .substring(1)
                            .replaceAll("\\{[^}:]*:([^}|]*)[^}]*\\}", "$1")
                            .replaceAll("\\{[^}]*\\}", "00000000-0000-4000-8000-000000000000");
            for (var visitor : VISITORS.entrySet()) {
                var answer = get(visitor.getValue(), path);
                var about = visitor.getKey() + " asks for " + endpoint.pattern();
                if (!isOpenTo(endpoint, visitor.getKey())) {
                    if (visitor.getKey().equals(NOBODY)) {
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                                .as(about)
                                .contains("/sign-in");
                    } else {
                        assertThat(answer.statusCode()).as(about).isEqualTo(404);
                    }
                } else if (!endpoint.pattern().contains("{")) {
                    // A page may still need a grant that the role does not reach, or a query.
                    assertThat(answer.statusCode()).as(about).isLessThan(500);
                }
            }
        }
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws Exception {
        for (var endpoint : endpoints) {
            if (!endpoint.methods().contains("POST")) {
                continue;
            }
            var path =
                    endpoint.pattern()
                            .substring(1)
                            .replaceAll("\\{[^}:]*:([^}|]*)[^}]*\\}", "$1")
                            .replaceAll("\\{[^}]*\\}", "00000000-0000-4000-8000-000000000000");
            for (var visitor : List.of(NOBODY, "importing-officer", "user-administrator")) {
                var answer =
                        VISITORS.get(visitor)
                                .send(
                                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                                .POST(HttpRequest.BodyPublishers.ofString("x=1"))
                                                .header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded")
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode())
                        .as(visitor + " posts to " + endpoint.pattern())
                        .isIn(302, 403, 404);
            }
        }
    }
}
