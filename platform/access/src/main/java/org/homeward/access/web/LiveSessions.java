package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.access.Matrix;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.work.StandingIn;
import org.homeward.access.work.StandingIn.Held;
import org.springframework.security.core.context.SecurityContextHolder;

/// Whose session a request belongs to, for as long as the session may last.
///
/// It ends when nobody clicked for too long, when it is old, and at the first request after the
/// account, its password or another proof of its user changed: all sessions of the user do.
final class LiveSessions {
    private static final String KEPT = LiveSessions.class.getName() + ".kept";
    private static final String SEEN = LiveSessions.class.getName() + ".seen";
    private static final String ENDED = LiveSessions.class.getName() + ".ended";

    private final Users users;
    private final StandingIn standingIn;
    private final Matrix matrix;
    private final Terms terms;
    private final Clock clock;

    LiveSessions(Users users, StandingIn standingIn, Matrix matrix, Terms terms, Clock clock) {
        this.users = users;
        this.standingIn = standingIn;
        this.matrix = matrix;
        this.terms = terms;
        this.clock = clock;
    }

    /// What the instance asks of its users.
    record Terms(SessionLimits limits, SecondFactorRule secondFactor) {}

    /// A user who is signed in.
    ///
    /// @param held for whom the user stands in
    /// @param first what the user has to do before anything else
    /// @param idle how long from now the session lasts without a click
    /// @param latest when it ends whatever is clicked
    /// @param fresh whether the user proved only just now who they are
    record Live(
            User user,
            Optional<Held> held,
            Optional<FirstThing> first,
            Duration idle,
            Instant now,
            Instant latest,
            boolean fresh) {
        Actor actor() {
            return held.map(it -> it.actor(user)).orElseGet(user::actor);
        }

        private Live fresh(boolean isFresh) {
            return new Live(user, held, first, idle, now, latest, isFresh);
        }

        Instant withoutAClick() {
            var end = now.plus(idle);
            return end.isBefore(latest) ? end : latest;
        }
    }

    /// Asking counts as a click.
    Optional<Live> of(HttpServletRequest request) {
        var session = signedIn();
        if (session.isEmpty()) {
            return Optional.empty();
        }
        var live = session.flatMap(it -> live(it, request));
        live.ifPresent(it -> request.setAttribute(KEPT, it));
        if (live.isEmpty()) {
            end(request);
        }
        return live;
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /// What was found for this request.
    static Optional<Live> found(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Live live
                ? Optional.of(live)
                : Optional.empty();
    }

    /// The user of this request has just proved again who they are.
    static void isFreshFromNow(HttpServletRequest request) {
        found(request).ifPresent(it -> request.setAttribute(KEPT, it.fresh(true)));
    }

    /// Whether this request came with a session that was over.
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    private Optional<Live> live(SignedIn session, HttpServletRequest request) {
        var now = clock.instant();
        var live =
                users.known(session.userId())
                        .filter(it -> it.user().isActive())
                        .filter(it -> it.standing().equals(session.standing()))
                        .map(it -> live(it, session, now))
                        .filter(it -> now.isBefore(it.latest()))
                        .filter(it -> now.isBefore(seen(request, session).plus(it.idle())));
        if (live.isPresent()) {
            request.getSession().setAttribute(SEEN, now);
        }
        return live;
    }

    private Live live(Users.Known known, SignedIn session, Instant now) {
        var user = known.user();
        var held = standingIn.of(user, known.cover());
        var roles = held.map(it -> it.rolesWith(user)).orElse(user.account().roles());
        var limit = terms.limits().of(matrix, roles);
        var latest = session.since().plus(limit.longest());
        boolean fresh = now.isBefore(session.proven().plus(terms.limits().fresh()));
        return new Live(user, held, first(roles, session), limit.idle(), now, latest, fresh);
    }

    private Optional<FirstThing> first(Set<String> roles, SignedIn session) {
        if (session.mustChangePassword()) {
            return Optional.of(FirstThing.OWN_PASSWORD);
        }
        boolean asked = terms.secondFactor().asks(matrix, roles);
        return asked && !session.proof().isTwofold()
                ? Optional.of(FirstThing.SECOND_FACTOR)
                : Optional.empty();
    }

    private static Instant seen(HttpServletRequest request, SignedIn session) {
        var kept = request.getSession(false);
        return kept != null && kept.getAttribute(SEEN) instanceof Instant seen
                ? seen
                : session.since();
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
    }
}
