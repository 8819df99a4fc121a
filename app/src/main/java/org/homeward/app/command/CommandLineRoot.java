package org.homeward.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.homeward.app.Server;
import org.homeward.app.settings.SettingsFile;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.KeptAlive;
import org.homeward.app.wiring.KeptFindable;
import org.homeward.app.wiring.KeptSigned;
import org.homeward.app.wiring.ProductWords;
import org.homeward.app.wiring.Rooms;
import org.homeward.packs.CountryPack;
import org.homeward.packs.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `homeward`: what it can do besides the demonstration.
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommandLineTools.Import.class,
            CommandLineTools.Figure.class,
            CommandLineTools.FirstUser.class,
            JournalTools.Verify.class,
            JournalTools.Checkpoint.class,
            BackUpTools.BackUp.class,
            BackUpTools.Restore.class,
            DrillTool.class,
            KeyTools.class,
            KeyTools.Erase.class,
            CommandLineRoot.Serve.class,
            CommandLineRoot.Check.class
        })
public final class CommandLineRoot {

    /// Starts a real instance.
    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description = "Starts a real instance as its settings file says.")
    static final class Serve implements Callable<Integer> {
        @Option(
                names = "--config",
                defaultValue = "homeward.yaml",
                description = "The settings file (default: ${DEFAULT-VALUE}).")
        private Path config = Path.of("homeward.yaml");

        @Mixin private Spoken spoken = new Spoken();

        @Override
        public Integer call() throws InterruptedException {
            var settings = SettingsFile.read(config, SettingsFile.home());
            Server.refusePortInUse(settings);
            try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
                rooms.people().indexing().build();
                rooms.foundation().warnOfOtherJournal(System.out);
                try (var server = Server.start(rooms);
                        var _ = KeptAlive.watching(rooms.foundation());
                        var _ = KeptSigned.by(rooms.foundation());
                        var _ = KeptFindable.by(rooms.people().indexing());
                        var _ = CommandSocket.listen(settings.data(), new Commands(rooms))) {
                    System.out.println("Homeward runs at " + server.address());
                    if (FirstUserCommand.isNeeded(rooms)) {
                        System.out.println(
                                "There is no user administrator yet. On this machine, as the same"
                                        + " user: homeward first-user --config "
                                        + config
                                        + " --login … --name … --agency …");
                    }
                    UntilStopped.await();
                }
            }
            return 0;
        }
    }

    /// Checks the country packs.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks the country packs: names file, row and reason.")
    static final class Check implements Callable<Integer> {
        @Mixin private Spoken spoken = new Spoken();

        @Override
        public Integer call() {
            var packs = SettingsFile.packs();
            boolean sound =
                    PackCheck.report(
                            packs,
                            CountryPack.countries(packs),
                            ProductWords.modules(),
                            System.out);
            return sound ? 0 : 1;
        }
    }
}
