package org.homeward.access.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.homeward.access.AccessWorld;
import org.homeward.access.model.User;
import org.homeward.access.work.AddUser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The pages of this module in a server of their own, for one class of tests.
final class RunningPages implements AutoCloseable {
    static final String OWN_PASSWORD = "four long new words";
    static final String SESSION = "homeward-test";

    private static final AtomicInteger USERS = new AtomicInteger();

    private final ConfigurableApplicationContext instance;

    private RunningPages(ConfigurableApplicationContext instance) {
        this.instance = instance;
    }

    /// @param settings beyond the usual ones, such as `second_factor=PERSONS`
    static RunningPages start(String... settings) {
        var usual =
                Stream.of(
                        "server.port=0",
                        "server.servlet.session.cookie.name=" + SESSION,
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn");
        return new RunningPages(
                new SpringApplicationBuilder(TestInstance.class)
                        .properties(
                                Stream.concat(usual, Stream.of(settings)).toArray(String[]::new))
                        .run());
    }

    AccessWorld world() {
        return part(AccessWorld.class);
    }

    /// A part of the running program.
    <T> T part(Class<T> type) {
        return instance.getBean(type);
    }

    <T> T part(String name, Class<T> type) {
        return instance.getBean(name, type);
    }

    int port() {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Browser browser() {
        return new Browser(port());
    }

    /// A new user who has never signed in.
    AddUser.Done added(String role) {
        return world().user("user-" + USERS.incrementAndGet(), role);
    }

    /// A login that nobody has.
    static String nextLogin() {
        return "new-" + USERS.incrementAndGet();
    }

    /// A new user with an own password.
    User settled(String role) {
        return settled(browser(), role);
    }

    /// A new user with an own password, signed in.
    User settled(Browser visitor, String role) {
        return settled(visitor, added(role));
    }

    static User settled(Browser visitor, AddUser.Done added) {
        visitor.signIn(added.user().login().value(), added.firstPassword());
        visitor.get("/account/password");
        visitor.post("/account/password", "current", added.firstPassword(), "next", OWN_PASSWORD);
        return added.user();
    }

    /// How the user's tries to sign in ended, the first first.
    List<String> outcomes(User user) {
        return world().database
                .owner()
                .sql(
                        """
                        select s.outcome from access.sign_in s
                          join journal.entry e on e.act = s.act
                         where s.user_id = ? order by e.position
                        """)
                .param(user.id().value())
                .query(String.class)
                .list();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        instance.close();
    }
}
