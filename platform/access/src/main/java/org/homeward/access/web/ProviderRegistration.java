package org.homeward.access.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// The provider's own description of itself, fetched when somebody first signs in by it: an
/// instance starts and lets people in by other ways while the provider is away.
final class ProviderRegistration implements ClientRegistrationRepository {
    static final String ID = "provider";
    static final String START = SignInPage.PATH + "/with";
    static final String BACK = SignInPage.PATH + "/back";

    /// Where the provider makes sure of somebody anew, whom it knows already.
    static final String AGAIN = START + "/" + ID + "?" + ProviderDoor.AGAIN;

    private final IdentityProvider provider;
    private final AtomicReference<@Nullable ClientRegistration> fetched = new AtomicReference<>();

    ProviderRegistration(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var known = fetched.get();
        if (known != null) {
            return known;
        }
        var registration =
                ClientRegistrations.fromIssuerLocation(provider.issuer())
                        .registrationId(ID)
                        .clientId(provider.client())
                        .clientSecret(provider.secret())
                        .clientName(provider.name())
                        .scope("openid") // who it is; nothing else of them is asked for
                        .redirectUri("{baseUrl}" + BACK + "/{registrationId}")
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .build();
        fetched.set(registration);
        return registration;
    }
}
