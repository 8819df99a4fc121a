package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

    /// What a session of the user remembers that is opened now.
    SignedIn opened(User user, Proof proof) {
        boolean initial = users.password(user.id()).filter(Password::initial).isPresent();
        return new SignedIn(
                user.id().value(),
                users.standing(user.id()),
                clock.instant(),
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
                        proof,
                        opened.mustChangePassword()));
    }

    private void start(HttpServletRequest request, HttpServletResponse response, SignedIn opened) {
        var previous = request.getSession(false);
        if (previous != null) {
            previous.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(opened, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
