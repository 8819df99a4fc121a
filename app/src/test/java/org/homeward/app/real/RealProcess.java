package org.homeward.app.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The command line of a real instance as processes of their own, on the class path of production.
final class RealProcess implements AutoCloseable {
    static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String RUNS = "Homeward runs at ";

    private final Process process;
    private final String address;
    private final List<String> printed;

    private RealProcess(Process process, String address, List<String> printed) {
        this.process = process;
        this.address = address;
        this.printed = printed;
    }

    /// What a command printed, and its exit status.
    record Answer(String text, int status) {}

    /// The jars and classes of production: neither tests nor what only a demonstration has.
    static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.contains("test-classes") && !it.contains("testkit"))
                .toList();
    }

    /// A settings file for a new instance in the folder, on a port that is free now.
    static Path settings(Path folder, String more) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var file = folder.resolve("homeward.yaml");
        Files.writeString(
                file,
                "country: farland\ndata: %s\nkeys: %s\nport: %d\nsecond_factor: nobody\n%s"
                        .formatted(folder.resolve("data"), folder.resolve("keys"), port, more));
        return file;
    }

    private static ProcessBuilder java(Map<String, String> environment, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx500m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-Dhomeward.home=" + HOME,
                                "-cp",
                                String.join(File.pathSeparator, classPath()),
                                "org.homeward.app.Homeward"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    static RealProcess serve(Path settings, Map<String, String> environment) throws IOException {
        var process = java(environment, "serve", "--config", settings.toString()).start();
        var printed = new ArrayList<String>();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.add(line);
            if (line.startsWith(RUNS)) {
                return new RealProcess(process, line.substring(RUNS.length()), printed);
            }
        }
        throw new AssertionError("it did not start: " + String.join("\n", printed));
    }

    static Answer run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var process = java(environment, arguments).start();
        var text = process.inputReader().lines().collect(Collectors.joining("\n"));
        return new Answer(text, process.waitFor());
    }

    Browser browser() {
        return new Browser(address);
    }

    /// SIGTERM, as a service manager sends it.
    void stop() throws InterruptedException, IOException {
        process.toHandle().destroy(); // unlike Process, it leaves the output open
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).as("it stops when told to").isTrue();
        process.inputReader().lines().forEach(printed::add);
    }

    List<String> printed() {
        return printed;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
