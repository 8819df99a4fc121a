package org.homeward.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.keys.KeystoreProblem;
import org.homeward.app.settings.SettingsFile;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.settings.Tongues;
import org.homeward.app.wiring.ProductWords;
import org.homeward.base.Problem;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.journal.store.SqlJournal;
import org.homeward.packs.InstalledWords;
import org.homeward.packs.PackProblem;
import org.homeward.packs.PackProblems;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says on the command line why something did not start, as a sentence and not as a stack of calls,
/// in the language of whoever typed it.
public final class Refusals implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final int SHOWN = 20;

    private final String[] arguments;

    /// @param arguments as typed: `--language` is heeded even where the rest cannot be read
    public Refusals(String... arguments) {
        this.arguments = arguments.clone();
    }

    /// Adds these refusals to a command line.
    public static CommandLine on(Object command, String... arguments) {
        var refusals = new Refusals(arguments);
        return new CommandLine(command)
                .setExecutionExceptionHandler(refusals)
                .setParameterExceptionHandler(refusals);
    }

    @Override
    public int handleExecutionException(Exception refusal, CommandLine command, ParseResult parsed)
            throws Exception {
        var problem =
                MachineProblem.isNoRoom(refusal)
                        ? MachineProblem.of(refusal)
                        : problem(refusal).or(() -> MachineProblem.of(refusal));
        if (problem.isEmpty()) {
            tell(command.getErr(), Problem.of("app.start.fault"), "");
            throw refusal;
        }
        tell(command.getErr(), problem.get(), details(refusal));
        return 1;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] typed) {
        var command = mistake.getCommandLine();
        tell(command.getErr(), mistake(mistake), "");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Optional<Problem> problem(Exception refusal) {
        return switch (refusal) {
            case SettingsProblem settings -> Optional.of(settings.problem());
            case DatabaseUnavailable database -> Optional.of(database.problem());
            case KeystoreProblem keys -> Optional.of(Problem.of("access.keys." + keys.reason()));
            case SqlJournal.WrongInstance other ->
                    Optional.of(Problem.of("app.start.other_instance", other.kind(), other.pack()));
            case PackProblems pack ->
                    Optional.of(
                            Problem.of(
                                    "app.start.pack_problems",
                                    pack.pack(),
                                    Integer.toString(pack.problems().size())));
            default -> Optional.empty();
        };
    }

    /// What is the same in every language: a file, a row, what the check of the pack found.
    private static String details(Exception refusal) {
        return switch (refusal) {
            case KeystoreProblem keys -> keys.file().toString();
            case PackProblems pack ->
                    pack.problems().stream()
                            .limit(SHOWN)
                            .map(PackProblem::toString)
                            .collect(Collectors.joining(System.lineSeparator()));
            default -> "";
        };
    }

    private static Problem mistake(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown ->
                    Problem.of("app.start.unknown_word", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                    Problem.of(
                            "app.start.word_missing",
                            missing.getMissing().stream()
                                    .map(Refusals::name)
                                    .collect(Collectors.joining(" ")));
            default ->
                    Optional.ofNullable(mistake.getArgSpec())
                            .map(
                                    spec ->
                                            Problem.of(
                                                    "app.start.word_unfit",
                                                    name(spec),
                                                    String.valueOf(mistake.getValue())))
                            .orElseGet(() -> Problem.of("app.start.words_unfit"));
        };
    }

    private static String name(ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : spec.paramLabel();
    }

    private void tell(PrintWriter out, Problem problem, String details) {
        for (var words : tongues().telling(problem)) {
            out.println("homeward: " + words.text(problem));
        }
        if (!details.isEmpty()) {
            out.println(details);
        }
        out.flush();
    }

    private Tongues tongues() {
        var words = InstalledWords.read(SettingsFile.packs(), ProductWords.modules());
        return Tongues.of(words, Tongues.asked(arguments), System::getenv);
    }
}
