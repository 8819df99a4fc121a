package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a measurement was made.
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model =
                Files.exists(cpu)
                        ? Files.readAllLines(cpu).stream()
                                .filter(line -> line.startsWith("model name"))
                                .findFirst()
                                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                                .orElse("unknown processor")
                        : "unknown processor";
        return "Machine: %d processors (%s), Java %s, %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Runtime.version(),
                        System.getProperty("os.name"));
    }

    static String commit(Path home) throws IOException {
        var git =
                new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
                        .redirectErrorStream(true)
                        .start();
        return new String(
                        git.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .strip();
    }
}
