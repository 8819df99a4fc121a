package org.homeward.access.web;

import java.util.List;
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
    private final SignIns signIns;
    private final SignInPace pace;

    PasswordSignIn(CheckPassword checkPassword, SignIns signIns, SignInPace pace) {
        this.checkPassword = checkPassword;
        this.signIns = signIns;
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
        var outcome =
                password.length() <= LONGEST
                        ? checkPassword.handle(login, password)
                        : CheckPassword.Refused.UNKNOWN;
        var user =
                switch (outcome) {
                    case CheckPassword.Known(var known) -> known;
                    case CheckPassword.CodeNeeded(var known) -> {
                        pace.succeeded(login, address);
                        throw new CodeAwaited(known);
                    }
                    case CheckPassword.Refused.UNKNOWN ->
                            throw new BadCredentialsException("refused");
                    case CheckPassword.Refused.PASSKEY_NEEDED -> {
                        pace.succeeded(login, address);
                        throw new PasskeyAwaited();
                    }
                };
        pace.succeeded(login, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                signIns.opened(user, Proof.PASSWORD), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
