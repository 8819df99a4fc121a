package org.homeward.access.web;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Identities.Identity;
import org.homeward.access.work.BindIdentity;
import org.homeward.access.work.ChangeAccount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an administrator says who a user is at the identity provider.
@Controller
final class IdentityPages {
    static final String BELOW = "/identity";
    private static final String PURPOSE = "administration";

    private final UserPages users;
    private final BindIdentity bind;
    private final Optional<IdentityProvider> provider;

    IdentityPages(UserPages users, BindIdentity bind, Optional<IdentityProvider> provider) {
        this.users = users;
        this.bind = bind;
        this.provider = provider;
    }

    @PostMapping(UserPages.PATH + "/{user}" + BELOW)
    @Requires(dataClass = DataClass.A, action = Action.UPDATE, purpose = PURPOSE, fresh = true)
    ModelAndView bind(
            Visitor visitor,
            @PathVariable("user") UUID id,
            @RequestParam(name = "subject", defaultValue = "") String subject) {
        var user = users.seen(visitor, id);
        var issuer = provider.map(IdentityProvider::issuer).orElseThrow(NotAllowed::new);
        var grant = UserPages.grant(visitor, ChangeAccount.RIGHT);
        var outcome =
                bind.handle(
                        grant,
                        visitor.signedIn(),
                        user.id(),
                        new Identity(issuer, subject.strip()));
        return outcome == BindIdentity.Outcome.DONE
                ? new ModelAndView("redirect:" + UserPages.PATH + "/" + id + "?saved")
                : users.refused(visitor, user, outcome.name());
    }
}
