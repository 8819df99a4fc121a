package org.homeward.linkage.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.homeward.linkage.command.say.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is written after `homeward link`. What each option means is said in the words of `help`.
@Command(name = "homeward link")
final class LinkOptions {
    @Parameters(index = "0", arity = "0..1")
    Optional<Path> table = Optional.empty();

    @Option(names = "--id")
    Optional<String> id = Optional.empty();

    @Option(names = "--model")
    Optional<Path> model = Optional.empty();

    @Option(names = "--profile")
    Optional<String> profile = Optional.empty();

    @Option(names = "--out")
    Optional<Path> out = Optional.empty();

    @Option(names = "--report")
    Optional<Path> report = Optional.empty();

    @Option(names = "--pairs")
    Optional<Path> pairs = Optional.empty();

    @Option(names = "--save-model")
    Optional<Path> saveModel = Optional.empty();

    @Option(names = "--truth")
    Optional<String> truth = Optional.empty();

    @Option(names = "--cut")
    private Optional<Double> cut = Optional.empty();

    @Option(names = "--threads")
    private Optional<Integer> threads = Optional.empty();

    /// Read from the line before anything else is; here so that it is known.
    @Option(names = "--language")
    Optional<String> language = Optional.empty();

    @Option(names = "--train")
    boolean train;

    @Option(names = "--force")
    boolean force;

    @Option(names = "--show-values")
    boolean showValues;

    @Option(names = "--quiet")
    boolean quiet;

    @Option(names = "--progress")
    boolean progress;

    @Option(names = {"--help", "-h"})
    boolean help;

    OptionalDouble cut() {
        if (cut.isPresent() && !Double.isFinite(cut.get())) {
            throw new Refused("line.cut", cut.get());
        }
        return cut.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    OptionalInt threads() {
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw new Refused("line.threads", threads.get());
        }
        return threads.stream().mapToInt(Integer::intValue).findFirst();
    }

    /// What must be there, and what excludes what.
    void check() {
        needed(table.isPresent(), "line.no_table");
        needed(id.isPresent(), "line.no_id");
        needed(out.isPresent() || report.isPresent() || saveModel.isPresent(), "line.no_out");
        needed(model.isPresent() || profile.isPresent(), "line.no_model");
        needed(model.isEmpty() || profile.isEmpty(), "line.model_and_profile");
        needed(!truth.equals(id), "line.truth_is_id");
        cut();
        threads();
    }

    private static void needed(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
