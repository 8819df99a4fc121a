package org.homeward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.homeward.app.Refusals;
import org.homeward.app.Server;
import org.homeward.app.command.CommandSocket;
import org.homeward.app.command.Commands;
import org.homeward.app.command.Spoken;
import org.homeward.app.command.UntilStopped;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsFile;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.InstanceMark;
import org.homeward.app.wiring.KeptAlive;
import org.homeward.app.wiring.KeptSigned;
import org.homeward.packs.CountryPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the demonstration of a country.
@Command(
        name = "homeward demo",
        mixinStandardHelpOptions = true,
        description = "Starts the demonstration country. All people in it are invented.")
public final class Demo implements Callable<Integer> {
    private static final boolean TERMINAL =
            System.console() != null && System.console().isTerminal();

    @Option(
            names = "--country",
            defaultValue = "vn",
            description = "The country pack to show (default: ${DEFAULT-VALUE}).")
    private String country = "vn";

    @Option(names = "--fresh", description = "Forget what was there and start over.")
    private boolean fresh;

    @Option(
            names = "--port",
            defaultValue = "8138",
            description = "The port to listen on, 0 for any (default: ${DEFAULT-VALUE}).")
    private int port = Settings.USUAL_PORT;

    @Option(
            names = "--data",
            description = "The data folder; the keys lie beside it, in DATA-keys.")
    private java.util.Optional<Path> data = java.util.Optional.empty();

    @Option(
            names = "--size",
            defaultValue = "usual",
            description =
                    "How large the country is, of ${COMPLETION-CANDIDATES} (default:"
                            + " ${DEFAULT-VALUE}). What is not usual is made once, in some"
                            + " minutes, and needs disk and memory.")
    private Size size = Size.USUAL;

    @Option(
            names = "--load-only",
            description = "Make the country, print how long it took, and stop.")
    private boolean loadOnly;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Start, open some pages, and stop: for the cache of loaded classes.")
    private boolean rehearse;

    @Mixin private Spoken spoken = new Spoken();

    public static void main(String[] arguments) {
        int status = Refusals.on(new Demo(), arguments).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        var settings = settings();
        if (!loadOnly) {
            Server.refusePortInUse(settings);
        }
        if (fresh) {
            refuseRealInstance(settings.data());
            forget(settings.data());
            forget(settings.keys());
            forget(LargeCountry.folder(settings));
        }
        System.out.println("Homeward demonstration: " + country);
        try (var bar = bar();
                var rooms =
                        DemoCountry.open(
                                settings,
                                size,
                                (done, of) -> {
                                    bar.maxHint(of);
                                    bar.stepTo(done);
                                })) {
            bar.pause();
            System.out.printf("%nReady after %.1f s.%n", seconds(began));
            if (loadOnly) {
                return 0;
            }
            rooms.people().indexing().build();
            rooms.foundation().warnOfOtherJournal(System.out);
            try (var server = Server.start(rooms, DemoPages.class);
                    var _ = KeptAlive.watching(rooms.foundation());
                    var _ = KeptSigned.by(rooms.foundation());
                    var _ = CommandSocket.listen(settings.data(), new Commands(rooms))) {
                if (rehearse) {
                    Rehearsal.of(server.address());
                    return 0;
                }
                announce(server, began);
                UntilStopped.await();
            }
        }
        return 0;
    }

    private Settings settings() {
        var home = SettingsFile.home();
        var known = CountryPack.countries(home.resolve("packs"));
        if (!known.contains(country)) {
            throw new SettingsProblem("no_country", country, String.join(", ", known));
        }
        var usual = Settings.demo(country, port, home);
        return data.map(
                        folder ->
                                usual.in(
                                        folder.toAbsolutePath(),
                                        folder.toAbsolutePath()
                                                .resolveSibling(folder.getFileName() + "-keys")))
                .orElse(usual);
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Agency files, rows")
                .setInitialMax(1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(TERMINAL ? 200 : 2_000)
                .build();
    }

    private static void announce(Server server, long began) {
        var address = server.address();
        System.out.printf("%nHomeward runs at %s (after %.1f s)%n%n", address, seconds(began));
        System.out.println("Sign in with one click as:");
        for (var role : DemoUsers.ROLES) {
            System.out.printf("  %-26s %sdemo/sign-in/%s%n", role, address, role);
        }
        System.out.println();
        System.out.println("A visitor without rights sees the handbook: " + address + "handbook");
        System.out.println(
                "The keys of this demonstration lie in clear beside it: never put a real person in.");
        System.out.println("Stop with Ctrl-C; everything is kept.");
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void refuseRealInstance(Path data) {
        if (new InstanceMark(data).kind().filter(it -> !it.equals("DEMO")).isPresent()) {
            throw new SettingsProblem("never_forgotten", data);
        }
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve("postgres"))
                && !Files.exists(folder.resolve("keystore"))
                && !Files.exists(folder.resolve("truth.csv"))) {
            throw new SettingsProblem("no_demonstration", folder);
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
