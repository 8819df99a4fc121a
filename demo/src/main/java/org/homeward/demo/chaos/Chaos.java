package org.homeward.demo.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.app.Refusals;
import org.homeward.app.backup.Folders;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsFile;
import org.homeward.demo.DemoCountry;
import org.homeward.demo.chaos.Operations.Fate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills an instance and its database again and again under real traffic, cuts connections, fills
/// its disk, sets its clock; after each of them somebody who knows no code of the product compares
/// what was acknowledged with what is there.
@Command(
        name = "homeward chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Breaks a demonstration of its own, on this machine alone, and looks whether anything",
            "acknowledged is lost. Ends with status 1 when something is."
        })
public final class Chaos implements Callable<Integer> {
    private static final String COUNTRY = "farland"; // whose files are written here
    private static final int LONGEST_MILLIS = 2_500;
    private static final List<String> CLOCK_STEPS = List.of("+0", "-3600", "+7200", "-60", "+0");

    @Option(names = "--cycles", defaultValue = "20", description = "How many kills (20).")
    private int cycles = 20;

    @Option(names = "--minutes", defaultValue = "60", description = "At most so long (60).")
    private int minutes = 60;

    @Option(names = "--seed", defaultValue = "1", description = "Of all that is random (1).")
    private long seed = 1;

    private final Operations operations = new Operations();
    private final AtomicInteger names = new AtomicInteger();
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private int pages;

    private enum Kill {
        APPLICATION,
        DATABASE,
        BOTH
    }

    public static void main(String[] arguments) {
        System.exit(Refusals.on(new Chaos(), arguments).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("homeward-chaos-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            boolean held = kills(folder.resolve("data"));
            held = held && fullVolume(folder.resolve("volume"));
            held = held && clock(folder.resolve("clock"));
            System.out.println(held ? "Nothing was lost." : "SOMETHING WAS LOST, see above.");
            return held ? 0 : 1;
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean kills(Path data) throws IOException, InterruptedException, SQLException {
        var random = new SplittableRandom(seed);
        long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        var instance = start(data, Map.of());
        try {
            try (var reviewer = Reviewer.at(instance.address())) {
                operations.decideOn(reviewer.waiting());
            }
            int cuts = new Cuts(instance.address(), operations, names).run();
            boolean held = holds(data);
            int cycle = 0;
            while (held && cycle < cycles && System.nanoTime() < until) {
                instance = cycle(instance, data, random);
                held = holds(data);
                cycle++;
                if (cycle % 10 == 0) {
                    System.out.printf("%d cycles%n", cycle);
                }
            }
            held = held && seesPlantedFaults(data);
            report(cycle, cuts, data);
            instance.close();
            return held && verifies(data);
        } finally {
            instance.close();
        }
    }

    private RunningInstance cycle(RunningInstance instance, Path data, SplittableRandom random)
            throws IOException, InterruptedException {
        var kill = Kill.values()[random.nextInt(Kill.values().length)];
        kills.merge(kill, 1, Integer::sum);
        try (var traffic = new Traffic(operations, names)) {
            traffic.begin(instance.address(), random);
            traffic.go(Duration.ofMillis(100 + random.nextInt(LONGEST_MILLIS)));
            if (kill != Kill.DATABASE) {
                instance.killApplication();
            }
            if (kill != Kill.APPLICATION) {
                instance.killDatabase();
            }
            if (kill == Kill.DATABASE) { // the instance starts it again while people go on
                traffic.go(Duration.ofMillis(3_000));
            }
            pages += traffic.pages();
        }
        return kill == Kill.DATABASE ? instance : start(data, Map.of());
    }

    private static RunningInstance start(Path data, Map<String, String> environment)
            throws IOException {
        return RunningInstance.start(COUNTRY, data, environment);
    }

    private boolean holds(Path data) throws IOException, SQLException {
        try (var witness = Witness.of(data)) {
            var findings = witness.findings(operations);
            findings.forEach(it -> System.out.println("FINDING: " + it));
            return findings.isEmpty();
        }
    }

    private boolean seesPlantedFaults(Path data) throws IOException, SQLException {
        try (var witness = Witness.of(data)) {
            var seen = witness.findingsOfPlantedFaults(operations);
            System.out.println(
                    "Planted: a row taken away, a file taken away, a row doubled, a decision taken away."
                            + " Seen: "
                            + seen);
            return seen.stream().noneMatch(List::isEmpty);
        }
    }

    private void report(int cycle, int cuts, Path data) throws IOException, SQLException {
        try (var witness = Witness.of(data)) {
            System.out.printf(
                    "%d cycles, kill -9 of %s; %d connections cut; %d pages read; %d files sent: %d"
                            + " acknowledged, %d refused, %d unanswered (%d of these are whole, the"
                            + " others absent); %d decisions on a pair, %d of them acknowledged;"
                            + " seed %d.%n",
                    cycle,
                    kills,
                    cuts,
                    pages,
                    operations.all().size(),
                    operations.count(Fate.ACKNOWLEDGED),
                    operations.count(Fate.REFUSED),
                    operations.count(Fate.UNKNOWN),
                    witness.wholeUnknown(operations),
                    operations.decisions().size(),
                    operations.decisions().stream()
                            .filter(it -> it.fate() == Fate.ACKNOWLEDGED)
                            .count(),
                    seed);
        }
    }

    /// Opens every name, and works the whole journal out again.
    private static boolean verifies(Path data) {
        var settings =
                Settings.demo(COUNTRY, 0, SettingsFile.home())
                        .in(data, data.resolveSibling(data.getFileName() + "-keys"));
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            rooms.people().indexing().build();
            var verification = rooms.foundation().verifyJournal(List.of());
            verification.findings().forEach(it -> System.out.println("FINDING: " + it));
            System.out.printf(
                    "Every name opens; %d acts and %d rows verified.%n",
                    verification.acts(), verification.rows());
            return verification.holds();
        }
    }

    /// Data and write-ahead log on one volume, which is the worst case.
    private static boolean fullVolume(Path folder)
            throws IOException, InterruptedException, SQLException {
        FullVolume volume;
        try {
            volume = FullVolume.mount(folder);
        } catch (IOException e) {
            System.out.println("Full volume: not run (" + e.getMessage() + ").");
            return true;
        }
        try (volume;
                var instance = start(volume.data(), Map.of());
                var officer = new Officer(instance.address())) {
            var files = new Operations();
            officer.signIn("importing-officer");
            officer.send(files, Witness.MARK + 1, 5);
            volume.leave(700);
            boolean held = officer.get("/account").status() == 200;
            officer.send(files, Witness.MARK + 2, 5);
            volume.leave(100);
            held &= officer.get("/account").status() == 507;
            volume.leave(0);
            held &= officer.get("/account").status() == 507;
            volume.makeRoom();
            officer.send(files, Witness.MARK + 3, 5);
            held &= files.count(Fate.ACKNOWLEDGED) == 2 && files.count(Fate.REFUSED) == 1;
            try (var witness = Witness.of(volume.data())) {
                held &= witness.findings(files).isEmpty();
            }
            System.out.println(
                    "Full volume: read only, then closed, then open again by itself: " + held);
            return held;
        }
    }

    /// While the clocks disagree changes may be refused; what was acknowledged stays, no time goes
    /// back, and afterwards everything is taken again.
    private static boolean clock(Path folder)
            throws IOException, InterruptedException, SQLException {
        var missing = OtherClock.missing();
        if (missing.isPresent()) {
            System.out.println("Clock: not run (" + missing.get() + ").");
            return true;
        }
        var clock = OtherClock.in(folder);
        var data = folder.resolve("data");
        var files = new Operations();
        try (var instance = start(data, clock.environment());
                var witness = Witness.of(data)) {
            for (var step : CLOCK_STEPS) {
                clock.set(step);
                long off = witness.clockBefore().toSeconds() - Long.parseLong(step);
                if (Math.abs(off) > 5) {
                    throw new IllegalStateException("the clock was not set: " + off);
                }
                try (var officer = new Officer(instance.address())) {
                    officer.signIn("importing-officer");
                    officer.send(files, Witness.MARK + (files.all().size() + 1), 5);
                }
            }
            var findings = witness.findings(files);
            findings.addAll(witness.timesThatGoBack());
            findings.forEach(it -> System.out.println("FINDING: " + it));
            var fates = files.all().stream().map(it -> it.fate().name().toLowerCase(Locale.ROOT));
            System.out.printf(
                    "Clock of the database set by %s s: %s.%n", CLOCK_STEPS, fates.toList());
            boolean goesOn = List.copyOf(files.all()).getLast().fate() == Fate.ACKNOWLEDGED;
            if (!findings.isEmpty() || !goesOn) {
                return false;
            }
        }
        return verifies(data);
    }
}
