package org.homeward.access.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tokens of SoftHSM2 (Debian package `softhsm2`) in a folder that only the tests know.
///
/// The library reads the variable `SOFTHSM2_CONF` of the process, which the build sets to a file
/// that is made here. It looks for tokens once, so they are all made before it is loaded.
record SoftToken(Path library, long slot) {
    static final char[] PIN = "271828".toCharArray();
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    /// Empty where SoftHSM2 is not installed, which only a developer's machine may say.
    static Optional<List<SoftToken>> made(int count) throws IOException, InterruptedException {
        var library =
                Stream.of(
                                "/usr/lib/softhsm/libsofthsm2.so",
                                "/usr/lib64/pkcs11/libsofthsm2.so",
                                "/opt/homebrew/lib/softhsm/libsofthsm2.so")
                        .map(Path::of)
                        .filter(Files::exists)
                        .findFirst();
        if (library.isEmpty()) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("SoftHSM2 is missing: .ci/run installs it");
            }
            IO.println("not run: tokens of PKCS#11, for want of softhsm2");
            return Optional.empty();
        }
        var settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        var tokens = settings.resolveSibling("tokens-" + ProcessHandle.current().pid());
        Files.createDirectories(tokens);
        Files.writeString(
                settings,
                "directories.tokendir = "
                        + tokens
                        + "\nobjectstore.backend = file\n"
                        + "log.level = ERROR\nslots.removable = false\n");
        var made = new java.util.ArrayList<SoftToken>();
        for (int i = 0; i < count; i++) {
            made.add(new SoftToken(library.get(), slot("test-" + i)));
        }
        return Optional.of(made);
    }

    private static long slot(String label) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                "softhsm2-util",
                                "--init-token",
                                "--free",
                                "--label",
                                label,
                                "--pin",
                                new String(PIN),
                                "--so-pin",
                                "31415926")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        var slot = SLOT.matcher(said);
        if (process.waitFor() != 0 || !slot.find()) {
            throw new IOException(said);
        }
        return Long.parseLong(slot.group(1));
    }

    Protection.Token under(String key) {
        return under(key, PIN);
    }

    Protection.Token under(String key, char[] pin) {
        return new Protection.Token(library, slot, key, pin);
    }
}
