package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.model.Users;
import org.homeward.access.work.CheckPassword;
import org.homeward.access.work.SignInByProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// What follows once the provider has said who somebody is there, or has not.
final class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String BACK = ProviderSignIn.class.getName() + ".back";

    private final SignInByProvider signIn;
    private final SignIns signIns;
    private final Users users;
    private final Clock clock;

    ProviderSignIn(SignInByProvider signIn, SignIns signIns, Users users, Clock clock) {
        this.signIn = signIn;
        this.signIns = signIns;
        this.users = users;
        this.clock = clock;
    }

    /// Remembers where somebody wanted to go, since the provider sends them back without it.
    static void keepBack(HttpServletRequest request, String back) {
        request.getSession().setAttribute(BACK, back);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        var back = back(request);
        var outcome = identity(proven).map(signIn::handle).orElse(CheckPassword.Refused.UNKNOWN);
        forgetProvider(request);
        switch (outcome) {
            case CheckPassword.Known(var user) -> {
                signIns.open(request, response, user, Proof.PROVIDER, authenticatedAt(proven));
                response.sendRedirect(back.isEmpty() ? "/" : back);
            }
            case CheckPassword.CodeNeeded(var user) -> {
                HalfWay.of(user.id(), users.standing(user.id()), clock.instant(), back)
                        .keep(request);
                response.sendRedirect(CodePage.PATH);
            }
            case CheckPassword.Refused.UNKNOWN ->
                    response.sendRedirect(SignInPage.PATH + "?" + SignInPage.NOBODY);
            case CheckPassword.Refused.PASSKEY_NEEDED ->
                    response.sendRedirect(SignInPage.PATH + "?" + SignInPage.PASSKEY_NEEDED);
        }
    }

    /// When the provider made sure of its user: perhaps hours ago, at another site. Where it does
    /// not say, it proves nothing but the session.
    private static Instant authenticatedAt(Authentication proven) {
        var at = proven.getPrincipal() instanceof OidcUser user ? user.getAuthenticatedAt() : null;
        return at == null ? Instant.EPOCH : at;
    }

    private static Optional<Identity> identity(Authentication proven) {
        if (!(proven.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        var issuer = user.getIssuer();
        var subject = user.getSubject();
        return issuer == null || subject == null
                ? Optional.empty()
                : Optional.of(new Identity(issuer.toString(), subject));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        var why =
                failure instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode().replaceAll("[^a-z_]", "")
                        : failure.getClass().getSimpleName();
        LOG.warn("event=provider_refused reason={}", why);
        response.sendRedirect(SignInPage.PATH + "?" + SignInPage.PROVIDER_FAILED);
    }

    /// The provider's words about the user, kept by the filters meanwhile, are of no more use.
    private static void forgetProvider(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String back(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(BACK) instanceof String back ? back : "";
    }
}
