package org.homeward.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsFile;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.settings.Tongues;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.ProductWords;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.InstanceKind;
import org.homeward.packs.InstalledWords;
import org.homeward.packs.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that work on one instance: through the process that has it open, or by opening it.
final class CommandLineTools {
    private CommandLineTools() {}

    /// Which instance a command is meant for, and as whom.
    static final class Target {
        @Option(names = "--config", description = "The settings file of a real instance.")
        private Optional<Path> config = Optional.empty();

        @Option(
                names = "--country",
                defaultValue = "vn",
                description = "Without --config: the demonstration of this country.")
        private String country = "vn";

        @Option(
                names = "--data",
                description = "Without --config: the demonstration in this folder.")
        private Optional<Path> data = Optional.empty();

        @Option(names = "--as", description = "The login under whose name it is done.")
        private Optional<String> login = Optional.empty();

        @Mixin private Spoken spoken = new Spoken();

        Settings settings() {
            var home = SettingsFile.home();
            if (config.isPresent()) {
                return SettingsFile.read(config.get(), home);
            }
            var usual = Settings.demo(country, Settings.USUAL_PORT, home);
            return data.map(Path::toAbsolutePath)
                    .map(
                            folder ->
                                    usual.in(
                                            folder,
                                            folder.resolveSibling(folder.getFileName() + "-keys")))
                    .orElse(usual);
        }

        Answer carryOut(String command, Map<String, String> given, byte[] file) {
            var options = new HashMap<>(given);
            login.ifPresent(it -> options.put("as", it));
            spoken.language()
                    .or(() -> Tongues.ofEnvironment(System::getenv))
                    .ifPresent(it -> options.put("language", it));
            var settings = settings();
            password(settings).ifPresent(it -> options.put("password", it));
            code(settings).ifPresent(it -> options.put("code", it));
            var request = new Request(command, options, file);
            return CommandSocket.send(settings.data(), request)
                    .orElseGet(() -> openAndRun(settings, request));
        }

        /// In which a command speaks that no instance answers.
        Words words() {
            var installed = InstalledWords.read(SettingsFile.packs(), ProductWords.modules());
            return Tongues.of(installed, spoken.language(), System::getenv).one();
        }

        /// From the environment, else from the terminal; a demonstration asks for none.
        private Optional<String> password(Settings settings) {
            var set = Optional.ofNullable(System.getenv("HOMEWARD_PASSWORD"));
            var console = System.console();
            if (set.isPresent()
                    || login.isEmpty()
                    || settings.kind() == InstanceKind.DEMO
                    || console == null
                    || !console.isTerminal()) {
                return set;
            }
            return Optional.ofNullable(console.readPassword("Password of %s: ", login.get()))
                    .map(String::new);
        }

        /// Of the app of who has set up codes; empty for everybody else.
        private Optional<String> code(Settings settings) {
            var set = Optional.ofNullable(System.getenv("HOMEWARD_CODE"));
            var console = System.console();
            if (set.isPresent()
                    || System.getenv("HOMEWARD_PASSWORD") != null
                    || login.isEmpty()
                    || settings.kind() == InstanceKind.DEMO
                    || console == null
                    || !console.isTerminal()) {
                return set;
            }
            return Optional.ofNullable(
                    console.readLine("Code of the app of %s, if there is one: ", login.get()));
        }

        private static Answer openAndRun(Settings settings, Request request) {
            if (!Files.isDirectory(settings.data())) {
                throw new SettingsProblem("no_instance", settings.data());
            }
            try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
                return Answers.safely(new Commands(rooms), request);
            }
        }
    }

    /// Invites the first user administrator of a real instance that runs.
    @Command(
            name = "first-user",
            mixinStandardHelpOptions = true,
            description = {
                "Invites the first user administrator of a real instance that runs.",
                "Prints a code with which that person chooses a password on the page /set-up. The"
                        + " code works once, for 30 minutes, while there is no user administrator."
            })
    static final class FirstUser implements Callable<Integer> {
        @Option(
                names = "--config",
                defaultValue = "homeward.yaml",
                description = "The settings file (default: ${DEFAULT-VALUE}).")
        private Path config = Path.of("homeward.yaml");

        @Option(names = "--login", required = true, description = "Such as mai.anh.")
        private String login = "";

        @Option(names = "--name", required = true, description = "As colleagues know the person.")
        private String name = "";

        @Option(names = "--agency", description = "Its id; without it the agencies are listed.")
        private String agency = "";

        @Mixin private Spoken spoken = new Spoken();

        @Override
        public Integer call() {
            var settings = SettingsFile.read(config, SettingsFile.home());
            var options = new HashMap<>(Map.of("login", login, "name", name, "agency", agency));
            spoken.language()
                    .or(() -> Tongues.ofEnvironment(System::getenv))
                    .ifPresent(it -> options.put("language", it));
            return print(
                    CommandSocket.send(
                                    settings.data(),
                                    new Request("first-user", options, new byte[0]))
                            .orElseThrow(() -> new SettingsProblem("not_running")));
        }
    }

    static int print(Answer answer) {
        System.out.print(answer.text());
        return answer.status();
    }

    /// Writes all files beside another one, or none; never over one that is there.
    private static void write(List<Commands.Written> files, Path beside) {
        var made = new ArrayList<Path>();
        for (var file : files) {
            var path = beside.resolveSibling(file.name());
            try {
                Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW);
                made.add(path);
            } catch (IOException e) {
                boolean there = e instanceof FileAlreadyExistsException;
                if (!there) {
                    made.add(path);
                }
                made.forEach(CommandLineTools::delete);
                throw new SettingsProblem(there ? "file_exists" : "file_unwritable", path);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in an agency's file.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Takes in an agency's file: checks it as a dry run, then all of it or nothing.")
    static final class Import implements Callable<Integer> {
        @Mixin private Target target = new Target();

        @Parameters(paramLabel = "FILE", description = "A CSV or XLSX file.")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only say what would happen.")
        private boolean dryRun;

        @Option(
                names = "--repair",
                description = "Agree to the repair of letters that the dry run shows, and publish.")
        private boolean repair;

        @Option(
                names = "--split",
                description =
                        "For a file that speaks for both sides: write one file for each beside it,"
                                + " and import nothing.")
        private boolean split;

        @Option(
                names = "--kind",
                description = "victims, cases or suspects; else the file's name says it.")
        private Optional<String> kind = Optional.empty();

        @Option(names = "--sent-on", description = "The day the agency sent it (default: today).")
        private Optional<String> sentOn = Optional.empty();

        @Option(names = "--regime", description = "The regime of units in which it is written.")
        private Optional<String> regime = Optional.empty();

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            options.put("name", String.valueOf(file.getFileName()));
            kind.ifPresent(it -> options.put("kind", it));
            sentOn.ifPresent(it -> options.put("sent-on", it));
            regime.ifPresent(it -> options.put("regime", it));
            if (dryRun) {
                options.put("dry-run", "yes");
            }
            if (repair) {
                options.put("repair", "yes");
            }
            if (split) {
                var answer = target.carryOut("split", options, bytes());
                write(answer.files(), file);
                return print(answer);
            }
            return print(target.carryOut("import", options, bytes()));
        }

        private byte[] bytes() {
            try {
                long most = target.settings().largestFile();
                if (Files.size(file) > most) {
                    throw new SettingsProblem(
                            "file_too_large", file, Files.size(file) >> 20, most >> 20);
                }
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new SettingsProblem("file_unreadable", file);
            }
        }
    }

    /// Prints a figure.
    @Command(
            name = "figure",
            mixinStandardHelpOptions = true,
            description = "Prints a figure with its footnotes and its permanent address.")
    static final class Figure implements Callable<Integer> {
        @Mixin private Target target = new Target();

        @Parameters(paramLabel = "FIGURE", description = "Such as victims-identified.")
        private String figure = "";

        @Option(
                names = "--period",
                description = "Such as 2022, 2022-H1, 2022-Q3 or 2011..2018-09.")
        private Optional<String> period = Optional.empty();

        @Option(names = "--by", description = "Up to two breakdowns, such as sex,age_group.")
        private Optional<String> by = Optional.empty();

        @Option(names = "--as-known-on", description = "As known at the end of this day.")
        private Optional<String> asKnownOn = Optional.empty();

        @Option(names = "--at", description = "As known at this position.")
        private Optional<String> at = Optional.empty();

        @Option(names = "--regime", description = "The regime of units of a breakdown by province.")
        private Optional<String> regime = Optional.empty();

        @Option(names = "--step", description = "month, quarter, half_year or year.")
        private Optional<String> step = Optional.empty();

        @Option(names = "--csv", description = "Comma-separated text, for other programs.")
        private boolean csv;

        @Override
        public Integer call() {
            var options = new HashMap<String, String>();
            options.put("figure", figure);
            period.ifPresent(it -> options.put("period", it));
            by.ifPresent(it -> options.put("by", it));
            asKnownOn.ifPresent(it -> options.put("as-known-on", it));
            at.ifPresent(it -> options.put("at", it));
            regime.ifPresent(it -> options.put("regime", it));
            step.ifPresent(it -> options.put("step", it));
            if (csv) {
                options.put("csv", "yes");
            }
            return print(target.carryOut("figure", options, new byte[0]));
        }
    }
}
