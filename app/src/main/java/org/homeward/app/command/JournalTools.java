package org.homeward.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            if (key) {
                options.put("key", "yes");
            }
            return CommandLineTools.print(target.carryOut("checkpoint", options, new byte[0]));
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
