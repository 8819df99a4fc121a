package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Password;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.work.CheckPassword;
import org.homeward.base.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Starts a session for a user whom the caller has made sure of, such as by a one-time link.
public final class SignIns {
    private final Users users;
    private final CheckPassword checkPassword;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    public SignIns(Users users, CheckPassword checkPassword, Clock clock) {
        this.users = users;
        this.checkPassword = checkPassword;
        this.clock = clock;
    }

    /// A new session in place of whatever the browser had; journalled.
    ///
    /// @throws NotAllowed when the account does not exist or is disabled
    public void signIn(HttpServletRequest request, HttpServletResponse response, UserId id) {
        var user = users.find(id).filter(User::isActive).orElseThrow(NotAllowed::new);
        checkPassword.note(user, SignInOutcome.SIGNED_IN);
        start(request, response, opened(user, Proof.POSSESSION));
    }

    /// A new session for a user whom the caller has made sure of and journalled.
    void open(HttpServletRequest request, HttpServletResponse response, User user, Proof proof) {
        start(request, response, opened(user, proof));
    }

    /// A new session for a user whom somebody else made sure of, perhaps some time ago.
    void open(
            HttpServletRequest request,
            HttpServletResponse response,
            User user,
            Proof proof,
            Instant proven) {
        var opened = opened(user, proof);
        var earlier = proven.isBefore(opened.since()) ? proven : opened.since();
        start(request, response, opened.provenAt(earlier));
    }

    /// The user of the present session has proved again who they are. It goes on under a new name,
    /// so that one that somebody else knows is worth no more than before.
    void proveAgain(HttpServletRequest request, HttpServletResponse response) {
        var session = LiveSessions.signedIn().orElseThrow(NotAllowed::new);
        request.changeSessionId();
        keep(request, response, session.provenAt(clock.instant()));
        LiveSessions.isFreshFromNow(request);
    }

    /// What a session of the user remembers that is opened now.
    SignedIn opened(User user, Proof proof) {
        boolean initial = users.password(user.id()).filter(Password::initial).isPresent();
        var now = clock.instant();
        return new SignedIn(
                user.id().value(),
                users.standing(user.id()),
                now,
                now,
                proof,
                initial && proof.isByPassword());
    }

    /// A new session for a user who is signed in already and has just changed a proof of theirs.
    /// It is as old as the one that it replaces.
    void renew(HttpServletRequest request, HttpServletResponse response, User user, Proof proof) {
        var opened = opened(user, proof);
        var since = LiveSessions.signedIn().map(SignedIn::since).orElse(opened.since());
        start(
                request,
                response,
                new SignedIn(
                        opened.user(),
                        opened.standing(),
                        since,
                        opened.proven(),
                        proof,
                        opened.mustChangePassword()));
    }

    private void start(HttpServletRequest request, HttpServletResponse response, SignedIn opened) {
        var previous = request.getSession(false);
        if (previous != null) {
            previous.invalidate();
        }
        keep(request, response, opened);
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, SignedIn opened) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(opened, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
