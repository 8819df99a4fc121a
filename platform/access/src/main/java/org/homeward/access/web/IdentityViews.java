package org.homeward.access.web;

import java.util.Optional;
import org.homeward.access.model.Identities;
import org.homeward.access.model.User;
import org.homeward.packs.Words;
import org.homeward.webkit.TextField;

/// Who a user is at the identity provider, in words for administrators; nothing where there is no
/// provider.
final class IdentityViews {
    private final Identities identities;
    private final Optional<IdentityProvider> provider;

    IdentityViews(Identities identities, Optional<IdentityProvider> provider) {
        this.identities = identities;
        this.provider = provider;
    }

    Optional<UserView.Identity> of(User user, Words words) {
        return provider.map(
                it ->
                        new UserView.Identity(
                                words.text("access.identity.title", it.name()),
                                words.text("access.identity.lead"),
                                TextField.of("subject", words.text("access.identity.subject"))
                                        .value(
                                                identities
                                                        .of(user.id())
                                                        .map(Identities.Identity::subject)
                                                        .orElse(""))
                                        .width(30),
                                words.text("access.identity.save")));
    }
}
