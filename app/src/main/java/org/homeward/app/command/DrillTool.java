package org.homeward.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.app.backup.BackUpKeys;
import org.homeward.app.backup.BackUpRegister.Extent;
import org.homeward.app.backup.Folders;
import org.homeward.app.backup.RestoreRegister;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.packs.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A backup counts once it was restored: copies data and keys of an instance aside while people
/// work, makes an instance of them, verifies it, opens every name, compares all figures, reports,
/// and leaves nothing behind.
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Rehearses losing the machine: backup, restore into a folder that is deleted afterwards,",
            "verify, open every name, compare all figures. Ends with status 1 if anything differs."
        })
final class DrillTool implements Callable<Integer> {
    @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

    @Option(
            names = "--in",
            description = "Where there is room for three times the data (default: temporary).")
    private Optional<Path> in = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var parent = in.orElse(Path.of(System.getProperty("java.io.tmpdir"))).toAbsolutePath();
        Files.createDirectories(parent);
        var scratch = Files.createTempDirectory(parent, "homeward-drill-");
        try {
            // PostgreSQL never runs as root and has to pass through.
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx--x--x"));
            return drill(scratch);
        } finally {
            Folders.delete(scratch);
        }
    }

    private int drill(Path scratch) {
        var watch = new Watch(target.words());
        var backups = scratch.resolve("backup");
        var copied =
                carryOut(
                        "backup",
                        Map.of("folder", backups.toString(), "extent", Extent.ONCE.name()));
        var size = new String(copied.files().getFirst().bytes(), StandardCharsets.UTF_8);
        var random = new SecureRandom();
        var passphrase = passphrase(random);
        carryOut(
                "keys-backup",
                Map.of(
                        "folder",
                        scratch.resolve("keys-backup").toString(),
                        "passphrase",
                        passphrase));
        watch.lap("copied", size(scratch) >> 20, size);
        var figures = carryOut("fingerprint", Map.of("at", size)).text();

        var settings = target.settings().in(scratch.resolve("data"), scratch.resolve("keys"));
        BackUpKeys.restore(
                scratch.resolve("keys-backup"), settings.keys(), passphrase.toCharArray());
        var done = new RestoreRegister(settings, random).handle(backups, Optional.empty());
        watch.lap("restored", done.verification().acts(), done.verification().rows());
        var again = openedFigures(settings, size);
        watch.lap("opened");
        boolean same = again.equals(figures);
        boolean holds = done.verification().holds();
        watch.say(holds ? "holds" : "broken");
        watch.say(same ? "figures_same" : "figures_differ");
        watch.say(holds && same ? "passed" : "failed");
        return holds && same ? 0 : 1;
    }

    private Answer carryOut(String command, Map<String, String> options) {
        var answer = target.carryOut(command, options, new byte[0]);
        if (answer.status() != 0) {
            System.out.print(answer.text());
            throw new SettingsProblem("drill_stopped");
        }
        return answer;
    }

    /// Opens every name on the way, which fails where a key does not fit.
    private static String openedFigures(Settings settings, String at) {
        try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
            rooms.people().indexing().build();
            var request = new Request("fingerprint", Map.of("at", at), new byte[0]);
            return new Commands(rooms).run(request).text();
        }
    }

    private static String passphrase(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(it -> it.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says what was done, with the seconds it took.
    private static final class Watch {
        private final Words words;
        private long since = System.nanoTime();

        Watch(Words words) {
            this.words = words;
        }

        void lap(String key, Object... arguments) {
            long now = System.nanoTime();
            System.out.printf(
                    "%s (%.1f s)%n",
                    words.text("app.drill." + key, arguments), (now - since) / 1e9);
            since = now;
        }

        void say(String key) {
            System.out.println(words.text("app.drill." + key));
        }
    }
}
