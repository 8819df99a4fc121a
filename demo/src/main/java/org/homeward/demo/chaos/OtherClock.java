package org.homeward.demo.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clock of the database that can be set while it runs (libfaketime). The application keeps its
/// own, since under that library Java takes minutes to start: so the two disagree, as on two
/// machines.
///
/// Nothing in the product knows of it. As root it starts PostgreSQL by `setpriv`, and finds one
/// that adds the library.
final class OtherClock {
    private static final List<Path> LIBRARIES =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final Path folder;

    private OtherClock(Path folder) {
        this.folder = folder;
    }

    /// Why it cannot be had here; empty where it can.
    static Optional<String> missing() {
        if (library().isEmpty()) {
            return Optional.of("libfaketime is not installed");
        }
        return "root".equals(System.getProperty("user.name")) && Files.exists(SETPRIV)
                ? Optional.empty()
                : Optional.of("only root can give PostgreSQL another clock");
    }

    private static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    static OtherClock in(Path folder) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var clock = new OtherClock(folder);
        clock.set("+0");
        var wrapper =
                """
                #!/bin/sh
                # four words of whom to become and a --; only he may open what the library shares
                who="$1 $2 $3 $4"
                shift 5
                exec %s $who -- env LD_PRELOAD=%s FAKETIME_TIMESTAMP_FILE=%s \\
                  FAKETIME_NO_CACHE=1 DONT_FAKE_MONOTONIC=1 "$@"
                """
                        .formatted(SETPRIV, library().orElseThrow(), clock.hands());
        Files.writeString(bin.resolve("setpriv"), wrapper);
        Files.setPosixFilePermissions(
                bin.resolve("setpriv"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return clock;
    }

    private Path hands() {
        return folder.resolve("hands");
    }

    /// @param seconds from the real time, such as `-3600`
    void set(String seconds) throws IOException {
        Files.writeString(hands(), seconds + "\n");
    }

    /// Of an instance whose database goes by this clock.
    Map<String, String> environment() {
        return Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }
}
