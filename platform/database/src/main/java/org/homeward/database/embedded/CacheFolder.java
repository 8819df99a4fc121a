package org.homeward.database.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the operating system wants what can be made again at any time.
final class CacheFolder {
    private CacheFolder() {}

    static Path ofThisUser() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var home = Path.of(System.getProperty("user.home"));
        return of(system, home, System.getenv()).resolve("homeward");
    }

    private static Path of(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("windows")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local"));
        }
        if (ServerUser.weAreRoot()) {
            return Path.of("/var/cache"); // root's home is closed to the user that runs the server
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".cache"));
    }
}
