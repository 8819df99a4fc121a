package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    public SignIns(Users users, CheckPassword checkPassword) {
        this.users = users;
        this.checkPassword = checkPassword;
    }

    /// A new session in place of whatever the browser had; journalled.
    ///
    /// @throws NotAllowed when the account does not exist or is disabled
    public void signIn(HttpServletRequest request, HttpServletResponse response, UserId id) {
        var user = users.find(id).filter(User::isActive).orElseThrow(NotAllowed::new);
        checkPassword.note(user, SignInOutcome.SIGNED_IN);
        start(request, response, user);
    }

    /// A new session for a user who is signed in already and has just changed the password.
    void renew(HttpServletRequest request, HttpServletResponse response, User user) {
        start(request, response, user);
    }

    private void start(HttpServletRequest request, HttpServletResponse response, User user) {
        var previous = request.getSession(false);
        if (previous != null) {
            previous.invalidate();
        }
        int password = users.password(user.id()).map(Password::revision).orElse(0);
        var signedIn = new SignedIn(user.id().value(), password, false);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
