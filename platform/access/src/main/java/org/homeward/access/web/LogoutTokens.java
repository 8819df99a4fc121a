package org.homeward.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.access.model.Identities.Identity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Reads what the identity provider signs when somebody has signed out there (OpenID Connect
/// Back-Channel Logout 1.0). A token is for this instance, says what happened, is some minutes old
/// at most, and counts once.
final class LogoutTokens {
    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(2);
    private static final int LONGEST = 20_000;
    private static final int SEEN_AT_MOST = 10_000;

    private final IdentityProvider provider;
    private final ProviderRegistration registration;
    private final Clock clock;
    private final AtomicReference<@Nullable JwtDecoder> decoder = new AtomicReference<>();
    private final Map<String, Boolean> seen = Budget.bounded(SEEN_AT_MOST);

    LogoutTokens(IdentityProvider provider, Clock clock) {
        this.provider = provider;
        this.registration = new ProviderRegistration(provider);
        this.clock = clock;
    }

    /// Who signed out; empty for whatever does not hold.
    Optional<Identity> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = decoder().decode(token);
            var identity = identity(jwt);
            return identity.isPresent() && isFirst(jwt) ? identity : Optional.empty();
        } catch (JwtException | IllegalArgumentException refused) {
            LOG.warn("event=logout_refused reason={}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Identity> identity(Jwt jwt) {
        var events = jwt.getClaim("events");
        boolean says = events instanceof Map<?, ?> map && map.get(EVENT) instanceof Map<?, ?>;
        var issuer = jwt.getClaimAsString("iss");
        var subject = jwt.getSubject();
        var audience = Objects.requireNonNullElse(jwt.getAudience(), List.of());
        boolean holds =
                says
                        && provider.issuer().equals(issuer)
                        && audience.contains(provider.client())
                        && jwt.getClaim("nonce") == null // an identity token is none
                        && isRecent(jwt);
        return holds && subject != null
                ? Optional.of(new Identity(provider.issuer(), subject))
                : Optional.empty();
    }

    private boolean isRecent(Jwt jwt) {
        Instant issued = jwt.getIssuedAt();
        var now = clock.instant();
        return issued != null
                && issued.isAfter(now.minus(OLDEST))
                && issued.isBefore(now.plus(OLDEST));
    }

    private synchronized boolean isFirst(Jwt jwt) {
        var id = jwt.getId();
        return id != null && seen.putIfAbsent(id, true) == null;
    }

    /// The provider's keys, fetched when it first says something. A key that is not known makes
    /// them be fetched anew, at a pace.
    private JwtDecoder decoder() {
        var known = decoder.get();
        if (known != null) {
            return known;
        }
        var client = registration.findByRegistrationId(ProviderRegistration.ID);
        var keys = client == null ? null : client.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalArgumentException("the provider shows no keys");
        }
        var made =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .discoverJwsAlgorithms()
                        .validateType(false) // logout+jwt, JWT or none: the event says what it is
                        .build();
        made.setJwtValidator(_ -> OAuth2TokenValidatorResult.success()); // see identity
        decoder.set(made);
        return made;
    }
}
