package org.homeward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The demonstration in a process of its own, with the flags of the launcher.
final class DemoProcess implements AutoCloseable {
    /// Rows in the agency files of the demonstration; its history is the same every time.
    static final int ROWS = 41_079;

    /// Of a generation, in kilobytes.
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    static final String USUAL_HEAP = "700m";
    static final String LARGE_HEAP = "4g";
    private static final String USUAL_SIZE = "usual";

    private final Process process;
    private final Path data;
    private final String address;
    private final double seconds;

    private DemoProcess(Process process, Path data, String address, double seconds) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.seconds = seconds;
    }

    /// Makes the demonstration from nothing and answers how many seconds the process took.
    static double load(Path home, Path data) throws IOException, InterruptedException {
        return load(home, data, USUAL_SIZE);
    }

    /// [#load] for a country of a size.
    static double load(Path home, Path data, String size) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var process = process(home, data, size, "--load-only");
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the demonstration did not load");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    static DemoProcess start(Path home, Path data) throws IOException {
        return start(home, data, USUAL_SIZE);
    }

    static DemoProcess start(Path home, Path data, String size) throws IOException {
        long began = System.nanoTime();
        var process = process(home, data, size, "--port", "0", "--unpaced");
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var last = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("http://");
            if (line.contains("Homeward runs at") && at >= 0) {
                double seconds = (System.nanoTime() - began) / 1e9;
                // What it prints from here on is not read: it is a line or two, and fits its pipe.
                return new DemoProcess(process, data, line.substring(at).split(" ")[0], seconds);
            }
            last.add(line);
        }
        throw new IllegalStateException(
                "the demonstration did not start:\n" + String.join("\n", last));
    }

    private static Process process(Path home, Path data, String size, String... more)
            throws IOException {
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "--size", size));
        arguments.addAll(List.of(more));
        var cache = home.resolve("demo/target/homeward.aot");
        var flags = new ArrayList<>(List.of("-Xmx" + heap(size)));
        if (Files.exists(cache)) {
            flags.add("-XX:AOTCache=" + cache);
        }
        return java(
                home,
                flags,
                Files.readString(home.resolve("demo/target/classpath")).strip(),
                "org.homeward.demo.Demo",
                arguments);
    }

    private static String heap(String size) {
        return size.equals(USUAL_SIZE) ? USUAL_HEAP : LARGE_HEAP;
    }

    /// A main class in a process of its own, with the flags of the launcher and this class path.
    static Process java(Path home, String main, List<String> arguments, String heap)
            throws IOException {
        return java(
                home,
                List.of("-Xmx" + heap),
                System.getProperty("java.class.path"),
                main,
                arguments);
    }

    private static Process java(
            Path home, List<String> flags, String classPath, String main, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xss512k",
                        "-XX:MaxHeapFreeRatio=30",
                        "-XX:MinHeapFreeRatio=15",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dhomeward.home=" + home));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    String address() {
        return address;
    }

    double seconds() {
        return seconds;
    }

    /// Proportional resident memory of the process and of PostgreSQL: shared pages count once.
    double residentMegabytes() {
        double sum = resident(process.pid());
        for (var other : postgres().toList()) {
            sum += resident(other.pid());
        }
        return sum;
    }

    /// The server of this data folder and its connections; another may run beside it.
    private Stream<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.info().commandLine().orElse("").contains("-D " + data + "/"))
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }

    /// What the application's objects take after a full collection.
    double heapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                .lines()
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToDouble(used -> Double.parseDouble(used.group(1)) / 1024)
                .sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var running =
                new ProcessBuilder(program, Long.toString(process.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    int openFiles() throws IOException {
        try (var open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return Math.toIntExact(open.count());
        }
    }

    int threads() throws IOException {
        try (var tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return Math.toIntExact(tasks.count());
        }
    }

    /// Connections of PostgreSQL come and go; one that ended meanwhile holds nothing.
    private static double resident(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
