package org.homeward.linkage.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.model.Notation;
import org.homeward.linkage.command.model.ProfileFormat;
import org.homeward.linkage.command.profile.Bound;
import org.homeward.linkage.command.profile.Recognised;
import org.homeward.linkage.command.report.Linked;
import org.homeward.linkage.command.report.ReportPage;
import org.homeward.linkage.command.report.Warned;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.say.Words;
import org.homeward.linkage.command.table.CsvFile;
import org.homeward.linkage.command.table.Table;
import org.homeward.linkage.command.table.TableReading;
import org.homeward.linkage.command.write.ClusterRows;
import org.homeward.linkage.command.write.OutputFiles;
import org.homeward.linkage.command.write.PairRows;

/// One run: reads the table, links its records, writes what was asked for.
final class LinkRun {
    private final LinkOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream errors;
    private final Told told;

    LinkRun(LinkOptions options, Words words, PrintStream out, PrintStream errors) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.errors = errors;
        boolean atTerminal = System.console() != null && System.console().isTerminal();
        this.told = new Told(errors, words, options.progress || (atTerminal && !options.quiet));
    }

    void run() {
        try (var files = new OutputFiles(options.force)) {
            places().forEach(files::expect);
            var file = CsvFile.open(options.table.orElseThrow());
            var model = model(file);
            var table = table(file, model);
            var run = within(() -> linked(table, model));
            write(files, run);
            files.publish();
            told.end();
            summary(run);
        } finally {
            told.end();
        }
    }

    private List<Path> places() {
        var places = new ArrayList<Path>();
        options.out.ifPresent(places::add);
        options.report.ifPresent(places::add);
        options.pairs.ifPresent(places::add);
        options.saveModel.ifPresent(places::add);
        return places;
    }

    private ModelFile model(CsvFile file) {
        var read =
                options.profile
                        .map(name -> profile(name, file))
                        .orElseGet(() -> ModelFile.read(options.model.orElseThrow()));
        var model = options.train ? read.untrained() : read;
        return options.cut().isPresent() ? model.cutAt(options.cut().getAsDouble()) : model;
    }

    private ModelFile profile(String name, CsvFile file) {
        var profile = ProfileFormat.named(name);
        var never = new LinkedHashSet<String>();
        options.id.ifPresent(never::add);
        options.truth.ifPresent(never::add);
        var recognised = Recognised.in(file, profile.roles(), never);
        var bound = Bound.of(profile, recognised, file.headings());
        if (!options.quiet) {
            tell(name, recognised.by(bound), file, never);
        }
        return new ModelFile(bound.made(), bound.plan(), Optional.empty());
    }

    private void tell(String name, Recognised recognised, CsvFile file, Set<String> never) {
        var roles = new ArrayList<String>();
        recognised
                .columns()
                .forEach((role, column) -> roles.add(words.say("profile.role", column, role)));
        out.println(words.say("profile.recognised", name, roles));
        var unused =
                file.headings().stream()
                        .filter(one -> !recognised.columns().containsValue(one))
                        .filter(one -> !never.contains(one))
                        .toList();
        if (!unused.isEmpty()) {
            out.println(words.say("profile.unused", unused));
        }
    }

    private Table table(CsvFile file, ModelFile model) {
        var id = options.id.orElseThrow();
        var columns = new LinkedHashSet<>(model.columns());
        for (var own : List.of(id, options.truth.orElse(id))) {
            if (columns.contains(own)) {
                throw new Refused("model.compares_own", own);
            }
        }
        refuseOtherColumns(file, model, columns);
        return new TableReading(file, id, options.truth, List.copyOf(columns), model.made())
                .read(told::read);
    }

    private void refuseOtherColumns(CsvFile file, ModelFile model, Set<String> columns) {
        var there = new LinkedHashSet<>(file.headings());
        for (var made : model.made()) {
            if (there.contains(made.name())) {
                throw new Refused("model.makes_a_column", modelName(), made.name());
            }
        }
        model.made().forEach(made -> there.add(made.name()));
        var missing = new LinkedHashSet<>(columns);
        model.made().forEach(made -> missing.addAll(made.of()));
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            throw new Refused("model.other_columns", modelName(), missing, file.headings());
        }
    }

    private String modelName() {
        return options.model.map(Path::toString).or(() -> options.profile).orElse("");
    }

    private Linked linked(Table table, ModelFile model) {
        var linkage = Linkage.compare(table.records(), model.plan(), told);
        var learned = model.learned().orElseGet(linkage::train);
        var scored = linkage.score(learned);
        var clusters = scored.cluster(model.plan().cut());
        return new Linked(
                table, model.with(learned), linkage, scored, clusters, scored.expect(clusters));
    }

    private <T> T within(Supplier<T> work) {
        if (options.threads().isEmpty()) {
            return work.get();
        }
        try (var pool = new ForkJoinPool(options.threads().getAsInt())) {
            return pool.submit(work::get).join();
        }
    }

    private void write(OutputFiles files, Linked run) {
        var table = run.table();
        options.out.ifPresent(
                place ->
                        files.write(
                                place,
                                out ->
                                        ClusterRows.write(
                                                table.records(),
                                                table.idColumn(),
                                                run.clusters(),
                                                out)));
        options.pairs.ifPresent(
                place ->
                        files.write(
                                place,
                                out ->
                                        PairRows.write(
                                                table.records(),
                                                run.scored(),
                                                run.model().plan().cut(),
                                                out)));
        options.report.ifPresent(
                place -> {
                    var name = String.valueOf(options.table.orElseThrow().getFileName());
                    var page = ReportPage.of(words, run, name, options.showValues);
                    files.write(place, out -> out.write(page));
                });
        options.saveModel.ifPresent(
                place ->
                        files.write(
                                place,
                                out ->
                                        out.write(
                                                run.model()
                                                        .written(Notation.of(place.toString())))));
    }

    private void summary(Linked run) {
        if (options.quiet) {
            return;
        }
        out.println(
                words.say(
                        "done.linked",
                        run.table().records().size(),
                        run.linkage().pairs(),
                        run.clusters().count()));
        Warned.of(run, words).forEach(one -> errors.println(words.say("warning", one)));
        var expected = run.expected();
        out.println(
                words.say(
                        "done.expected",
                        share(expected.precision()),
                        share(expected.recall()),
                        Math.round(expected.persons().estimate()),
                        Math.round(expected.persons().low()),
                        Math.round(expected.persons().high())));
        run.quality()
                .ifPresent(
                        quality ->
                                out.println(
                                        words.say(
                                                "done.quality",
                                                share(quality.precision()),
                                                share(quality.recall()),
                                                share(quality.f1()),
                                                share(quality.bCubed()),
                                                quality.persons(),
                                                quality.counted())));
        places().forEach(place -> out.println(words.say("done.written", place)));
    }

    private String share(double share) {
        return words.number(share, "0.0000");
    }
}
