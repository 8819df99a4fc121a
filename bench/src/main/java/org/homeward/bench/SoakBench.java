package org.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `homeward bench --size large --data DIR --soak 60`: whether anything grows in a server that many
/// users keep busy: its memory, its open files and its threads, looked at ten times.
final class SoakBench {
    private static final int RATE = 50;
    private static final int TENTHS = 10;

    private final Path home;
    private final String size;
    private final Path data;
    private final int minutes;

    SoakBench(Path home, String size, Path data, int minutes) {
        this.home = home;
        this.size = size;
        this.data = data;
        this.minutes = minutes;
    }

    /// @param minute since the load began
    /// @param heap megabytes in use after a collection: what is really held
    /// @param resident megabytes of the application and of PostgreSQL
    /// @param files open in the application
    private record Look(int minute, double heap, double resident, int files, int threads) {}

    void run() throws IOException, InterruptedException {
        // in a start of its own: whoever opens a new folder otherwise ends its history before it
        // began
        DemoProcess.load(home, data, size);
        var names = names();
        try (var demo = DemoProcess.start(home, data, size)) {
            var users = new UsersAtOnce(home, demo.address(), names);
            users.at(RATE, 120); // so that everything was compiled and read once
            var looks = new ArrayList<Look>();
            looks.add(look(0, demo));
            var load = CompletableFuture.supplyAsync(() -> soaked(users));
            int step = Math.max(1, minutes / TENTHS);
            for (int minute = step; waited(step, load); minute += step) {
                looks.add(look(minute, demo));
                System.out.println(looks.getLast());
            }
            write(load.join(), looks);
        }
    }

    /// Whether these minutes went by under the load.
    private static boolean waited(int minutes, CompletableFuture<?> load)
            throws InterruptedException {
        try {
            load.get(minutes, TimeUnit.MINUTES);
            return false;
        } catch (TimeoutException _) {
            return true;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the load ended early", failure);
        }
    }

    private UsersAtOnce.Measured soaked(UsersAtOnce users) {
        try {
            return users.at(RATE, minutes * 60);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Look look(int minute, DemoProcess demo)
            throws IOException, InterruptedException {
        double heap = demo.heapMegabytes();
        return new Look(minute, heap, demo.residentMegabytes(), demo.openFiles(), demo.threads());
    }

    private Path names() throws IOException, InterruptedException {
        var names = Files.createTempFile("homeward-names", ".txt");
        var arguments = List.of(home.toString(), data.toString(), names.toString(), "names");
        var process =
                DemoProcess.java(
                        home, NationEngine.class.getName(), arguments, DemoProcess.LARGE_HEAP);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no names to search for:\n" + said);
        }
        return names;
    }

    private void write(UsersAtOnce.Measured load, List<Look> looks) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "| Minute | Heap after a collection | Resident, with PostgreSQL | Files | Threads |");
        lines.add("|---|---|---|---|---|");
        for (var look : looks) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %d | %.0f MB | %.0f MB | %d | %d |",
                            look.minute(),
                            look.heap(),
                            look.resident(),
                            look.files(),
                            look.threads()));
        }
        var text =
                String.format(
                        Locale.ROOT,
                        """
                        # A soak

                        Printed by `./homeward bench --size %s --soak %d` on %s, commit %s.
                        %s

                        %.0f requests a second were held (of %d wanted), %d failed.

                        %s
                        """,
                        size,
                        minutes,
                        LocalDate.now(Clock.systemUTC()),
                        Machine.commit(home),
                        Machine.description(),
                        load.held(),
                        RATE,
                        load.failed(),
                        String.join("\n", lines));
        System.out.println(text);
        var file = home.resolve("bench/results/soak.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println("Written to " + home.relativize(file));
    }
}
