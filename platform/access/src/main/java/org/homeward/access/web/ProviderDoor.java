package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// The way in through the identity provider (authorization code, with state, nonce and PKCE); not
/// there where the instance has none.
final class ProviderDoor {
    static final String AGAIN = "again";

    private final Optional<IdentityProvider> provider;
    private final ProviderSignIn then;

    ProviderDoor(Optional<IdentityProvider> provider, ProviderSignIn then) {
        this.provider = provider;
        this.then = then;
    }

    void openIn(HttpSecurity http) throws Exception {
        if (provider.isEmpty()) {
            return;
        }
        var registration = new ProviderRegistration(provider.get());
        var asking =
                new DefaultOAuth2AuthorizationRequestResolver(
                        registration, ProviderRegistration.START);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.csrf(it -> it.ignoringRequestMatchers(ProviderLogoutPage.PATH));
        http.oauth2Login(
                login ->
                        login.loginPage(SignInPage.PATH)
                                .clientRegistrationRepository(registration)
                                .authorizedClientRepository(new NothingKept())
                                .authorizationEndpoint(
                                        it -> it.authorizationRequestResolver(new Asking(asking)))
                                .redirectionEndpoint(
                                        it -> it.baseUri(ProviderRegistration.BACK + "/*"))
                                .successHandler(then)
                                .failureHandler(then)
                                .withObjectPostProcessor(whenTheProviderIsAway()));
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(then);
                return filter;
            }
        };
    }

    /// Asks the provider to make sure of its user anew where that is wanted.
    private record Asking(OAuth2AuthorizationRequestResolver usual)
            implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return anew(request, usual.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(
                HttpServletRequest request, String registration) {
            return anew(request, usual.resolve(request, registration));
        }

        private static @Nullable OAuth2AuthorizationRequest anew(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest made) {
            return made == null || request.getParameter(AGAIN) == null
                    ? made
                    : OAuth2AuthorizationRequest.from(made)
                            .additionalParameters(
                                    it -> {
                                        it.put("prompt", "login");
                                        it.put("max_age", "0");
                                    })
                            .build();
        }
    }

    /// What the provider would let us do in the user's name is nothing to us.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // there is none
        }
    }
}
