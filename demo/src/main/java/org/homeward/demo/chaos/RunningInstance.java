package org.homeward.demo.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A demonstration in a process of its own, with its database: what is killed.
final class RunningInstance implements AutoCloseable {
    private static final String RUNS = "Homeward runs at ";

    private final Process process;
    private final String address;
    private final Path data;

    private RunningInstance(Process process, String address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    static RunningInstance start(String country, Path data, Map<String, String> environment)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx600m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dhomeward.home=" + System.getProperty("homeward.home", "."),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.homeward.demo.Demo"));
        command.addAll(List.of("--country", country, "--data", data.toString(), "--port", "0"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(RUNS)) {
                Thread.ofVirtual().start(() -> drain(lines));
                var address = line.substring(RUNS.length()).split(" ")[0];
                return new RunningInstance(process, address, data);
            }
        }
        throw new IllegalStateException("the instance did not start:\n" + said);
    }

    /// What nobody reads would fill its pipe, and the instance would wait.
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // the instance was killed
        }
    }

    String address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// `kill -9` of the application; its database lives on without it.
    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// `kill -9` of PostgreSQL with all its processes.
    void killDatabase() throws IOException, InterruptedException {
        killDatabaseIn(data);
    }

    static void killDatabaseIn(Path data) throws IOException, InterruptedException {
        var lock = data.resolve("postgres/cluster/postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long number = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        var postmaster = ProcessHandle.of(number);
        if (postmaster.isPresent()) {
            var all = new ArrayList<>(postmaster.get().descendants().toList());
            all.addFirst(postmaster.get());
            all.forEach(ProcessHandle::destroyForcibly);
            for (var killed : all) {
                awaitEnd(killed.pid());
            }
        }
    }

    /// A process that nobody reaps does not run any more.
    private static void awaitEnd(long number) throws IOException, InterruptedException {
        var status = Path.of("/proc/%d/stat".formatted(number));
        var pause = new CountDownLatch(1);
        while (Files.exists(status) && !hasEnded(status)) {
            pause.await(5, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean hasEnded(Path status) throws IOException {
        try {
            return Files.readString(status).contains(") Z ");
        } catch (NoSuchFileException _) {
            return true;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
