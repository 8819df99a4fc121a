package org.homeward.access.web;

/// Where a country or an agency lets its people sign in (OpenID Connect).
///
/// @param issuer its address, which its tokens name
/// @param client this instance, as the provider knows it
/// @param secret that both share; never in a file
/// @param name as people know it, for the button
public record IdentityProvider(String issuer, String client, String secret, String name) {
    public IdentityProvider {
        if (!issuer.matches("https?://[^\\s?#]+") || client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("an identity provider at '" + issuer + "'");
        }
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
