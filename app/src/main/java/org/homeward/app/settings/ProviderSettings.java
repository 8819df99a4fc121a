package org.homeward.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.homeward.access.web.IdentityProvider;

/// An identity provider as the settings name it; the secret is in the environment.
public record ProviderSettings(String issuer, String client, String name) {
    private static final String HTTPS =
            "https://[^\\s?#]+|http://(127\\.0\\.0\\.1|localhost)[^\\s?#]*";

    static ProviderSettings read(
            Path file, String issuer, Optional<String> client, Optional<String> name) {
        if (!issuer.matches(HTTPS)) {
            throw new SettingsProblem("no_provider", file, issuer);
        }
        return new ProviderSettings(issuer, client.orElse("homeward"), name.orElse(issuer));
    }

    public IdentityProvider withSecret() {
        var secret = System.getenv("HOMEWARD_PROVIDER_SECRET");
        if (secret == null || secret.isBlank()) {
            throw new SettingsProblem("provider_secret_missing");
        }
        return new IdentityProvider(issuer, client, secret, name);
    }
}
