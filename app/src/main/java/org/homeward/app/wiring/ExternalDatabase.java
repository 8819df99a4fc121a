package org.homeward.app.wiring;

import java.util.Optional;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.database.DatabaseAddress;
import org.homeward.database.Login;
import org.homeward.database.embedded.EmbeddedPostgres;

/// A PostgreSQL that somebody else runs: its two logins come from the environment, never from a
/// file
/// that is shown around.
final class ExternalDatabase {
    private ExternalDatabase() {}

    /// Of our own server where there is one.
    static DatabaseAddress address(Settings settings, Optional<EmbeddedPostgres> server) {
        return server.map(EmbeddedPostgres::address)
                .orElseGet(() -> address(settings.databaseUrl().orElseThrow()));
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(
                url,
                new Login(set("HOMEWARD_DATABASE_OWNER"), set("HOMEWARD_DATABASE_OWNER_PASSWORD")),
                new Login(set("HOMEWARD_DATABASE_USER"), set("HOMEWARD_DATABASE_PASSWORD")));
    }

    private static String set(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new SettingsProblem("database_login_missing", variable);
        }
        return value;
    }
}
