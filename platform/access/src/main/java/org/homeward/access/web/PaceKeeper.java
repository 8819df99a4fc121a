package org.homeward.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps each user to the [Paces], over all of the user's sessions, and asks who is faster to wait.
///
/// It counts before the handler looks anything up, so that trying addresses costs as much as
/// reading.
public final class PaceKeeper implements HandlerInterceptor {
    /// Set on a request that was refused: the [Duration] to wait.
    public static final String WAIT = PaceKeeper.class.getName() + ".wait";

    private static final Logger LOG = LoggerFactory.getLogger(PaceKeeper.class);

    private final Function<HttpServletRequest, Optional<Actor>> actors;
    private final Clock clock;
    private final Budget lookups;
    private final Budget transfers;

    /// @param actors who is signed in
    PaceKeeper(Function<HttpServletRequest, Optional<Actor>> actors, Paces paces, Clock clock) {
        this.actors = actors;
        this.clock = clock;
        this.lookups = paces.lookups().budget();
        this.transfers = paces.transfers().budget();
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var meter = Meter.of(method).orElse(null);
        var actor = actors.apply(request).orElse(null);
        if (meter == null || actor == null) {
            return true;
        }
        var wait = take(meter, actor, clock.instant());
        if (!wait.isPositive()) {
            return true;
        }
        LOG.warn("event=too_many user={} of={}", actor.user().value(), meter);
        request.setAttribute(WAIT, wait);
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    /// Nothing left to wait for means that one was taken.
    synchronized Duration take(Meter meter, Actor actor, Instant now) {
        var budget =
                switch (meter) {
                    case LOOKUPS -> lookups;
                    case TRANSFERS -> transfers;
                };
        var key = actor.user().value().toString();
        var wait = budget.waitFor(key, now);
        if (!wait.isPositive()) {
            budget.spend(key, now);
        }
        return wait;
    }
}
