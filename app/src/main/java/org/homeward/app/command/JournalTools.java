package org.homeward.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.app.settings.SettingsProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The commands on the journal as a whole.
final class JournalTools {
    private static final long LONGEST_NOTE = 100_000;

    private JournalTools() {}

    /// Verifies the journal against all data.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Works the journal out again from all data, and compares it with what was signed.",
                "Ends with status 1 when anything was changed, added or taken away behind it."
            })
    static final class Verify implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Option(
                names = "--checkpoint",
                description =
                        "A checkpoint that was kept elsewhere: it also shows when the end is cut"
                                + " off.")
        private Optional<Path> checkpoint = Optional.empty();

        @Override
        public Integer call() {
            return CommandLineTools.print(
                    target.carryOut(
                            "verify",
                            new HashMap<>(),
                            checkpoint.map(JournalTools::bytes).orElse(new byte[0])));
        }
    }

    /// Prints a signed checkpoint of the journal.
    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = {
                "Signs the journal as it is and prints the checkpoint. Keep it where nobody of this",
                "machine reaches it; `verify --checkpoint FILE` compares."
            })
    static final class Checkpoint implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Option(names = "--key", description = "Print the key that checks the signature instead.")
        private boolean key;

        @Option(
                names = "--reads",
                description = "Of the journal of reads instead of the journal of acts.")
        private boolean reads;

        @Option(
                names = "--since",
                description =
                        "An older checkpoint: print also the proof that this one continues it, in"
                                + " the form in which a witness takes it (C2SP tlog-witness).")
        private Optional<Path> since = Optional.empty();

        @Option(
                names = "--tiles",
                description =
                        "A folder for the checkpoint and the tiles of the tree (C2SP tlog-tiles),"
                                + " from which anybody proves. They hold hashes alone.")
        private Optional<Path> tiles = Optional.empty();

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            if (key) {
                options.put("key", "yes");
            }
            if (reads) {
                options.put("reads", "yes");
            }
            tiles.ifPresent(_ -> options.put("tiles", "yes"));
            var answer =
                    target.carryOut(
                            "checkpoint",
                            options,
                            since.map(JournalTools::bytes).orElse(new byte[0]));
            tiles.ifPresent(folder -> write(answer.files(), folder));
            return CommandLineTools.print(answer);
        }
    }

    /// A full tile never changes; a partial one lies beside the wider one that follows it.
    private static void write(List<Commands.Written> files, Path folder) {
        for (var file : files) {
            var path = folder.resolve(file.name());
            try {
                Files.createDirectories(path.resolveSibling("."));
                Files.write(path, file.bytes());
            } catch (IOException e) {
                throw new SettingsProblem("file_unwritable", path);
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LONGEST_NOTE) {
                throw new SettingsProblem("no_checkpoint");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SettingsProblem("file_unreadable", file);
        }
    }
}
