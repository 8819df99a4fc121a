package org.homeward.access.web;

import java.util.Optional;
import org.homeward.access.NotAllowed;
import org.homeward.access.work.EndSessionsByProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the identity provider says that somebody has signed out there. Its signature is what
/// counts; there is no session and no token of a form. Without a provider the address does not
/// exist.
@Controller
final class ProviderLogoutPage {
    static final String PATH = SignInPage.PATH + "/ended-at-provider";

    private final Optional<LogoutTokens> tokens;
    private final EndSessionsByProvider end;

    ProviderLogoutPage(Optional<LogoutTokens> tokens, EndSessionsByProvider end) {
        this.tokens = tokens;
        this.end = end;
    }

    @PostMapping(PATH)
    @Requires(open = "the identity provider, by its signature")
    ResponseEntity<Void> ended(
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var identity = tokens.orElseThrow(NotAllowed::new).read(token);
        identity.ifPresent(end::handle);
        var answer = identity.isPresent() ? ResponseEntity.ok() : ResponseEntity.badRequest();
        return answer.cacheControl(CacheControl.noStore()).build();
    }
}
