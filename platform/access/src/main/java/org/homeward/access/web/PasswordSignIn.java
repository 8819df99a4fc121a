package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import org.homeward.access.model.Users;
import org.homeward.access.work.CheckPassword;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Login and password, at the pace that [SignInPace] allows.
final class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST = 200;

    private final CheckPassword checkPassword;
    private final Users users;
    private final SignInPace pace;

    PasswordSignIn(CheckPassword checkPassword, Users users, SignInPace pace) {
        this.checkPassword = checkPassword;
        this.users = users;
        this.pace = pace;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var login = typed.getName();
        var password = String.valueOf(typed.getCredentials());
        var address =
                typed.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        if (!pace.allows(login, address)) {
            throw new TooFast();
        }
        var user =
                Optional.of(password)
                        .filter(it -> it.length() <= LONGEST)
                        .flatMap(it -> checkPassword.handle(login, it))
                        .orElseThrow(() -> new BadCredentialsException("refused"));
        pace.succeeded(login, address);
        var known = users.password(user.id()).orElseThrow();
        var signedIn = new SignedIn(user.id().value(), known.revision(), known.initial());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
