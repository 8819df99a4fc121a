package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /// The commit, and whether something else than results of a bench was changed since.
    static String commit(Path home) throws IOException {
        var commit = git(home, "rev-parse", "--short", "HEAD");
        var changed = git(home, "diff", "--name-only", "HEAD", "--", ".", ":!bench/results");
        return changed.isEmpty() ? commit : commit + " with changes";
    }

    private static String git(Path home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        var git = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
