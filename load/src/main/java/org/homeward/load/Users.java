package org.homeward.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.reachRps;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Twenty people at their desks: they open records, search for names, look at figures and decide on
/// pairs, together at a fixed number of requests a second.
///
/// Who reads a figure or decides on a pair takes a moment for it, however fast the answer was;
/// caseworkers and investigators fill up the rate with records, searches and lists. Without that,
/// what got faster would be asked for more often, and two runs would not compare.
///
/// System properties: `homeward.address` of a demonstration, `homeward.names` a file with a name to
/// search for on each line, `homeward.rate` requests a second, `homeward.seconds`.
public final class Users extends Simulation {
    private static final int CASEWORKERS = 10;
    private static final int INVESTIGATORS = 6;
    private static final int REVIEWERS = 2;
    private static final int STATISTICIANS = 2;

    /// Two statisticians so look at 2.2 figures a second, and two reviewers save 8 decisions.
    private static final Duration A_FIGURE = Duration.ofMillis(900);

    private static final Duration A_PAIR = Duration.ofMillis(500);

    private final int seconds = Integer.getInteger("homeward.seconds", 60);

    public Users() {
        HttpProtocolBuilder protocol =
                http.baseUrl(System.getProperty("homeward.address").replaceFirst("/$", ""))
                        .header("Sec-Fetch-Site", "same-origin")
                        .disableCaching();
        setUp(
                        people("caseworkers", casework("case-supervisor", "/victims"))
                                .injectClosed(
                                        constantConcurrentUsers(CASEWORKERS).during(length())),
                        people("investigators", casework("investigation-supervisor", "/suspects"))
                                .injectClosed(
                                        constantConcurrentUsers(INVESTIGATORS).during(length())),
                        people("reviewers", reviewing())
                                .injectClosed(constantConcurrentUsers(REVIEWERS).during(length())),
                        people("statisticians", figures())
                                .injectClosed(
                                        constantConcurrentUsers(STATISTICIANS).during(length())))
                .protocols(protocol)
                .throttle(
                        reachRps(Integer.getInteger("homeward.rate", 200)).in(10),
                        io.gatling.javaapi.core.CoreDsl.holdFor(length()))
                .maxDuration(length().plusSeconds(10));
    }

    private Duration length() {
        return Duration.ofSeconds(seconds);
    }

    private static ScenarioBuilder people(String name, ChainBuilder work) {
        return scenario(name).exec(work);
    }

    private static ChainBuilder signIn(String role) {
        return exec(http("sign in").get("/demo/sign-in/" + role).check(status().is(200)));
    }

    /// Opens records of a list, turns its pages, and searches.
    private static ChainBuilder casework(String role, String list) {
        return exec(signIn(role))
                .exec(opened(list, 1))
                .exec(searchForm())
                .exec(
                        forever()
                                .on(
                                        exec(
                                                randomSwitch()
                                                        .on(
                                                                percent(60).then(exec(record())),
                                                                percent(30).then(exec(search())),
                                                                percent(10)
                                                                        .then(
                                                                                exec(
                                                                                        anyPage(
                                                                                                list)))))));
    }

    private static ChainBuilder opened(String list, int page) {
        return exec(
                http("list")
                        .get(list + "?page=" + page)
                        .check(
                                regex("href=\"(" + list + "/[0-9a-f-]{36})\"")
                                        .findAll()
                                        .saveAs("records")));
    }

    private static ChainBuilder anyPage(String list) {
        return exec(
                http("list")
                        .get(list + "?page=#{randomInt(1,40)}")
                        .check(
                                regex("href=\"(" + list + "/[0-9a-f-]{36})\"")
                                        .findAll()
                                        .saveAs("records")));
    }

    private static ChainBuilder record() {
        return exec(http("record").get("#{records.random()}").check(status().is(200)));
    }

    private static ChainBuilder searchForm() {
        return exec(
                http("search form")
                        .get("/people/search")
                        .check(css("input[name=_csrf]", "value").saveAs("csrf")));
    }

    private static ChainBuilder search() {
        return feed(listFeeder(names()).random())
                .exec(
                        http("search")
                                .post("/people/search")
                                .formParam("_csrf", "#{csrf}")
                                .formParam("q", "#{name}")
                                .check(status().is(200)));
    }

    /// Takes links back and makes them again, in turn.
    private static ChainBuilder reviewing() {
        return exec(signIn("linkage-reviewer"))
                .exec(
                        http("pairs")
                                .get("/people/links")
                                .check(
                                        regex(
                                                        "href=\"(/people/[a-z]+/[0-9a-f-]{36}/with/[0-9a-f-]{36})\"")
                                                .findAll()
                                                .saveAs("pairs")))
                .exec(
                        forever()
                                .on(
                                        pace(A_PAIR)
                                                .exec(
                                                        session ->
                                                                session.set(
                                                                        "pair",
                                                                        one(
                                                                                session.getList(
                                                                                        "pairs"))))
                                                .exec(
                                                        http("pair")
                                                                .get("#{pair}")
                                                                .check(
                                                                        css(
                                                                                        "input[name=_csrf]",
                                                                                        "value")
                                                                                .saveAs("csrf")))
                                                .exec(save("UNDO_LINK"))
                                                .exec(save("LINK"))));
    }

    private static Object one(List<Object> pairs) {
        return pairs.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(pairs.size()));
    }

    private static ChainBuilder save(String decision) {
        return exec(
                http("save")
                        .post("#{pair}")
                        .disableFollowRedirect()
                        .formParam("_csrf", "#{csrf}")
                        .formParam("decision", decision)
                        .check(status().is(302)));
    }

    private static ChainBuilder figures() {
        return exec(signIn("statistician"))
                .exec(
                        forever()
                                .on(
                                        pace(A_FIGURE)
                                                .exec(
                                                        http("figure")
                                                                .get(
                                                                        "/figures/victims-identified?period=#{randomInt(2012,2026)}&by=sex")
                                                                .check(status().is(200)))));
    }

    private static List<Map<String, Object>> names() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("homeward.names"))).stream()
                    .<Map<String, Object>>map(name -> Map.of("name", name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
