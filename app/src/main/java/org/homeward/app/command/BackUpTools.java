package org.homeward.app.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.app.backup.BackUpKeys;
import org.homeward.app.backup.BackUpRegister;
import org.homeward.app.backup.RestoreRegister;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.KeysFolder;
import org.homeward.packs.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that copy an instance and bring it back: the data and the keys, each by itself.
final class BackUpTools {
    static final String PASSPHRASE = "HOMEWARD_BACKUP_PASSPHRASE";

    private BackUpTools() {}

    private static char[] passphrase() {
        return KeysFolder.secretOf(PASSPHRASE)
                .orElseThrow(() -> new SettingsProblem("backup_passphrase_missing", PASSPHRASE));
    }

    /// Copies the data.
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = {
                "Copies the data of an instance into a folder, sealed, while people work: the first",
                "time all of it, then what was written since. The keys are not in it."
            })
    static final class BackUp implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Parameters(paramLabel = "FOLDER", description = "The folder of the backups of the data.")
        private Path folder = Path.of("");

        @Option(names = "--all", description = "Copy all of it once more.")
        private boolean all;

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            options.put("folder", folder.toAbsolutePath().toString());
            if (all) {
                options.put("extent", BackUpRegister.Extent.ALL.name());
            }
            return CommandLineTools.print(target.carryOut("backup", options, new byte[0]));
        }
    }

    /// Copies the keys.
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = {
                "Copies the keys into a folder, under a passphrase of their own: that in",
                PASSPHRASE + ", or it is asked for. The data is not in it."
            })
    static final class BackUpOfKeys implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Parameters(paramLabel = "FOLDER", description = "The folder of the backup of the keys.")
        private Path folder = Path.of("");

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            options.put("folder", folder.toAbsolutePath().toString());
            options.put("passphrase", new String(passphrase()));
            return CommandLineTools.print(target.carryOut("keys-backup", options, new byte[0]));
        }
    }

    /// Brings the keys back.
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Brings the keys back into a folder that is empty but for the file erasures, which",
                "is kept: put the newest one there first."
            })
    static final class RestoreOfKeys implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Parameters(paramLabel = "FOLDER", description = "The folder of the backup of the keys.")
        private Path folder = Path.of("");

        @Option(names = "--into", required = true, description = "The folder of the keys.")
        private Path into = Path.of("");

        @Override
        public Integer call() {
            var register =
                    BackUpKeys.restore(
                            folder.toAbsolutePath(), into.toAbsolutePath(), passphrase());
            var words = target.words();
            System.out.println(words.text("app.restore.keys.done", into.toString()));
            System.out.println(
                    words.text("app.restore.erasures." + register.name().toLowerCase(Locale.ROOT)));
            return 0;
        }
    }

    /// Brings the data back.
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the data of an instance from its backup, in an empty folder: as it was at the",
                "end of the backup, or at a moment before. The keys must be there already."
            })
    static final class Restore implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Parameters(paramLabel = "FOLDER", description = "The folder of the backups of the data.")
        private Path folder = Path.of("");

        @Option(names = "--into", required = true, description = "The new data folder.")
        private Path into = Path.of("");

        @Option(
                names = "--keys",
                description = "The folder of the keys (default: that of the settings).")
        private Optional<Path> keys = Optional.empty();

        @Option(names = "--at", description = "Such as 2026-11-22T09:30:00Z.")
        private Optional<String> at = Optional.empty();

        @Override
        public Integer call() {
            var usual = target.settings();
            var settings =
                    usual.in(
                            into.toAbsolutePath().normalize(),
                            keys.orElse(usual.keys()).toAbsolutePath());
            var done =
                    new RestoreRegister(settings, new SecureRandom())
                            .handle(folder.toAbsolutePath(), at.map(Restore::moment));
            tell(done, target.words(), into);
            return done.verification().holds() ? 0 : 1;
        }

        private static Instant moment(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new SettingsProblem("no_moment", text);
            }
        }
    }

    static void tell(RestoreRegister.Done done, Words words, Path into) {
        var text = new StringBuilder();
        text.append(
                words.text(
                        "app.restore.data.done",
                        into.toString(),
                        done.until().truncatedTo(ChronoUnit.SECONDS).toString()));
        text.append('\n');
        text.append(
                words.text(
                        "app.verify.counted",
                        done.verification().acts(),
                        done.verification().rows(),
                        HexFormat.of().formatHex(done.verification().root())));
        text.append('\n');
        new Findings(words).tell(text, done.verification().findings());
        var standing = done.standing().name().toLowerCase(Locale.ROOT);
        text.append(words.text("app.restore.standing." + standing)).append('\n');
        if (!done.knowsErased()) {
            text.append(words.text("app.restore.erasures.missing")).append('\n');
        }
        System.out.print(text);
    }
}
