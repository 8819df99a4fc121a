package org.homeward.app.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.access.keys.Protection;
import org.homeward.app.settings.SettingsFile;
import org.homeward.app.settings.Tongues;
import org.homeward.app.wiring.KeysFolder;
import org.homeward.app.wiring.ProductWords;
import org.homeward.base.Problem;
import org.homeward.packs.InstalledWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands on keys.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "What is done with the keys of an instance.",
        subcommands = {
            KeyTools.Move.class,
            KeyTools.Rotate.class,
            BackUpTools.BackUpOfKeys.class,
            BackUpTools.RestoreOfKeys.class
        })
final class KeyTools implements Callable<Integer> {
    @Mixin private Spoken spoken = new Spoken();

    @Override
    public Integer call() {
        tell(spoken, Problem.of("app.keys.which"));
        return 2;
    }

    private static void tell(Spoken spoken, Problem sentence) {
        var words = InstalledWords.read(SettingsFile.packs(), ProductWords.modules());
        Tongues.of(words, spoken.language(), System::getenv)
                .telling(sentence)
                .forEach(tongue -> System.out.println(tongue.text(sentence)));
    }

    /// Where a keystore can be moved.
    enum To {
        passphrase,
        token
    }

    /// Puts the keystore under a token or another passphrase.
    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = {
                "Puts the keystore of a stopped instance under a token or a passphrase.",
                "What opens it now is in HOMEWARD_PASSPHRASE or HOMEWARD_PIN, a new passphrase in"
                        + " HOMEWARD_NEW_PASSPHRASE; what is not set is asked for. The token is the"
                        + " one of the settings."
            })
    static final class Move implements Callable<Integer> {
        @Option(
                names = "--config",
                defaultValue = "homeward.yaml",
                description = "The settings file (default: ${DEFAULT-VALUE}).")
        private Path config = Path.of("homeward.yaml");

        @Option(names = "--to", required = true, description = "passphrase or token.")
        private To to = To.passphrase;

        @Mixin private Spoken spoken = new Spoken();

        @Override
        public Integer call() {
            var settings = SettingsFile.read(config, SettingsFile.home());
            var kind = Protection.Kind.valueOf(to.name().toUpperCase(Locale.ROOT));
            KeysFolder.of(settings).move(kind, new SecureRandom());
            tell(spoken, Problem.of("app.keys.moved." + to.name()));
            return 0;
        }
    }

    /// Erases who somebody is from a record.
    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = {
                "Erases who somebody is from a record, for good: one asks with --reason, another",
                "confirms with --confirm. Nothing brings it back, no backup either; figures stay."
            })
    static final class Erase implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Parameters(
                paramLabel = "RECORD",
                description = "The id at the end of the address of the person's page.")
        private String record = "";

        @Option(
                names = "--reason",
                description = "person-asked, time-over, recorded-in-error or ordered.")
        private Optional<String> reason = Optional.empty();

        @Option(names = "--confirm", description = "Confirm what somebody else asked for.")
        private boolean confirm;

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            options.put("record", record);
            reason.ifPresent(it -> options.put("reason", it));
            if (confirm) {
                options.put("confirm", "yes");
            }
            return CommandLineTools.print(target.carryOut("erase", options, new byte[0]));
        }
    }

    /// New keys over all persons' keys, while people work.
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Gives the instance, its services and its agencies new keys, wraps the keys of"
                            + " all persons under them and forgets the old ones, while people work.")
    static final class Rotate implements Callable<Integer> {
        @Mixin private CommandLineTools.Target target = new CommandLineTools.Target();

        @Override
        public Integer call() {
            return CommandLineTools.print(target.carryOut("keys-rotate", Map.of(), new byte[0]));
        }
    }
}
