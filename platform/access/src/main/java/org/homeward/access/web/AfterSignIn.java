package org.homeward.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.homeward.access.model.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Where the form of the sign-in page leads: on to the page that was asked for, to the code that is
/// awaited, or back to another try.
final class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final Users users;
    private final Clock clock;

    AfterSignIn(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        var back = back(request);
        response.sendRedirect(back.isEmpty() ? "/" : back);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof CodeAwaited awaited) {
            var user = awaited.user().id();
            HalfWay.of(user, users.standing(user), clock.instant(), back(request)).keep(request);
            response.sendRedirect(CodePage.PATH);
            return;
        }
        request.setAttribute(SignInPage.PROBLEM, problem(failure));
        request.getRequestDispatcher(SignInPage.AGAIN).forward(request, response);
    }

    private static String problem(AuthenticationException failure) {
        return switch (failure) {
            case TooFast _ -> "access.sign_in.too_fast";
            case PasskeyAwaited _ -> "access.sign_in.passkey_needed";
            default -> "access.sign_in.refused";
        };
    }

    private static String back(HttpServletRequest request) {
        return LocalAddress.read(request.getParameter("return"))
                .map(LocalAddress::value)
                .orElse("");
    }
}
