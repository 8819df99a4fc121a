package org.homeward.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.homeward.access.web.Paces;
import org.homeward.access.web.SecondFactorRule;
import org.homeward.access.web.SessionLimits;
import org.homeward.journal.InstanceKind;

/// How one instance is set up.
///
/// @param country id of the country pack
/// @param data folder of everything but keys; survives restarts, backed up as a whole
/// @param keys folder of the keystore, never inside the data folder
/// @param packs folder that holds the country packs
/// @param port of the pages, on the loopback address; 0 chooses a free one
/// @param address where people reach the pages; empty for the loopback address itself
/// @param databaseUrl a PostgreSQL 18 elsewhere; empty for the embedded one in the data folder
/// @param largestFile of an agency, in bytes
/// @param paces how much one user may look up and send or fetch
/// @param token whose key protects the keystore; empty for a passphrase
/// @param sessions how long somebody stays signed in
/// @param secondFactor of whom more than a password is asked
/// @param provider where people may sign in instead
public record Settings(
        InstanceKind kind,
        String country,
        Path data,
        Path keys,
        Path packs,
        int port,
        Optional<String> address,
        Optional<String> databaseUrl,
        long largestFile,
        Paces paces,
        Optional<TokenPlace> token,
        SessionLimits sessions,
        SecondFactorRule secondFactor,
        Optional<ProviderSettings> provider) {
    public static final int USUAL_PORT = 8138;
    public static final long USUAL_LARGEST_FILE = 20L << 20;

    public Settings {
        if (keys.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())) {
            throw new SettingsProblem("keys_inside_data", keys, data);
        }
        if (port < 0 || port > 65535) {
            throw new SettingsProblem("no_port", port);
        }
        if (address.isPresent() && !address.get().matches("https?://[^/\\s]+")) {
            throw new SettingsProblem("no_address", address.get());
        }
        if (largestFile < 1024) {
            throw new SettingsProblem("no_largest_file", largestFile);
        }
    }

    /// Where a PKCS#11 token is, and its key.
    ///
    /// @param library of the token's maker
    /// @param key label of the AES key in the token
    public record TokenPlace(Path library, long slot, String key) {}

    /// The demonstration of a country in the user's own folders.
    public static Settings demo(String country, int port, Path home) {
        return new Settings(
                InstanceKind.DEMO,
                country,
                folder("XDG_DATA_HOME", ".local/share").resolve("homeward/demo-" + country),
                folder("XDG_CONFIG_HOME", ".config").resolve("homeward/demo-" + country),
                home.resolve("packs"),
                port,
                Optional.empty(),
                Optional.empty(),
                USUAL_LARGEST_FILE,
                Paces.USUAL.wide(),
                Optional.empty(),
                SessionLimits.WIDE,
                SecondFactorRule.NOBODY,
                Optional.empty());
    }

    /// The same instance kept in other folders.
    public Settings in(Path otherData, Path otherKeys) {
        return new Settings(
                kind,
                country,
                otherData,
                otherKeys,
                packs,
                port,
                address,
                databaseUrl,
                largestFile,
                paces,
                token,
                sessions,
                secondFactor,
                provider);
    }

    /// The same instance where users go at other paces.
    public Settings at(Paces other) {
        return new Settings(
                kind,
                country,
                data,
                keys,
                packs,
                port,
                address,
                databaseUrl,
                largestFile,
                other,
                token,
                sessions,
                secondFactor,
                provider);
    }

    /// Where people reach the pages, without a slash at its end.
    public String reachedAt() {
        return address.orElse("http://127.0.0.1:" + port);
    }

    private static Path folder(String variable, String underHome) {
        var set = System.getenv(variable);
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        // PostgreSQL never runs as root, and another user must be able to pass through to its
        // folder.
        boolean dataOfRoot =
                variable.equals("XDG_DATA_HOME") && System.getProperty("user.name").equals("root");
        return dataOfRoot
                ? Path.of("/var/lib")
                : Path.of(System.getProperty("user.home"), underHome);
    }
}
