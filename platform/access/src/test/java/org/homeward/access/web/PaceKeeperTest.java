package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.access.AccessWorld;
import org.homeward.access.Actor;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class PaceKeeperTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Paces PACES = new Paces(new Pace(50, 60), new Pace(2, 60));

    private final PaceKeeper keeper = new PaceKeeper(visitors -> null, PACES, Clock.systemUTC());

    private static Actor actor(long number) {
        return new Actor(new UserId(new UUID(0, number)), new AgencyId("one"), Set.of());
    }

    @Test
    void requestsAtTheSameTimeGetNoMoreThanThePaceTogether() throws Exception {
        var granted = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                threads.submit(
                        () -> {
                            together.await();
                            for (int i = 0; i < 100; i++) {
                                if (!keeper.take(Meter.LOOKUPS, actor(1), NOW).isPositive()) {
                                    granted.incrementAndGet();
                                }
                            }
                            return true;
                        });
            }
            together.countDown();
        }

        assertThat(granted).hasValue(50);
    }

    @Test
    void afterThePauseOneMoreIsFreeAndTheWaitIsSaidBefore() {
        keeper.take(Meter.TRANSFERS, actor(1), NOW);
        keeper.take(Meter.TRANSFERS, actor(1), NOW);

        assertThat(keeper.take(Meter.TRANSFERS, actor(1), NOW)).isEqualTo(Duration.ofMinutes(1));
        var later = NOW.plusSeconds(60);
        assertThat(keeper.take(Meter.TRANSFERS, actor(1), later)).isZero();
        assertThat(keeper.take(Meter.TRANSFERS, actor(1), later)).isPositive();
    }

    @Test
    void oneUsersHasteIsNobodyElsesAndOneKindIsNotTheOther() {
        for (int i = 0; i < 3; i++) {
            keeper.take(Meter.TRANSFERS, actor(1), NOW);
        }

        assertThat(keeper.take(Meter.TRANSFERS, actor(2), NOW)).isZero();
        assertThat(keeper.take(Meter.LOOKUPS, actor(1), NOW)).isZero();
    }

    @Test
    void aSecondSessionOfTheSameUserDoesNotStartAnew() {
        try (var instance =
                new SpringApplicationBuilder(TestInstance.class)
                        .properties(
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn")
                        .run()) {
            int port = instance.getEnvironment().getProperty("local.server.port", int.class);
            var world = instance.getBean(AccessWorld.class);
            var lan = world.user("lan", "statistician");
            var first = new Browser(port);
            var login = lan.user().login().value();
            first.signIn(login, lan.firstPassword());
            first.get("/account/password");
            first.post(
                    "/account/password",
                    "current",
                    lan.firstPassword(),
                    "next",
                    "four long new words");
            var second = new Browser(port);
            second.signIn(login, "four long new words");

            assertThat(first.get("/taken-home").statusCode()).isEqualTo(200);
            assertThat(second.get("/taken-home").statusCode()).isEqualTo(200);
            var refused = second.get("/taken-home");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(first.get("/facts").statusCode()).isEqualTo(200);
        }
    }
}
