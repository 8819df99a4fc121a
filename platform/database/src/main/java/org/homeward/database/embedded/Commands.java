package org.homeward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program of this computer to its end.
final class Commands {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// How it ended and what it printed.
    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    private Commands() {}

    /// Starts it in the root folder, because the user it runs as may not enter ours. Its output
    /// goes through a file: a server that it leaves behind would keep a pipe open for ever.
    static Result run(List<String> command) {
        try {
            var output = Files.createTempFile("homeward-", ".out");
            try {
                return run(command, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    private static Result run(List<String> command, Path output) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(output.toAbsolutePath().getRoot().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(command.getFirst() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
        byte[] text = Files.readAllBytes(output);
        return new Result(process.exitValue(), new String(text, Charset.defaultCharset()).strip());
    }
}
