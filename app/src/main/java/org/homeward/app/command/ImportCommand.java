package org.homeward.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.intake.Register;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Archives.Content;
import org.homeward.intake.model.Archives.Member;
import org.homeward.intake.model.Disguise;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Progress;
import org.homeward.intake.work.ForgetUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.packs.Words;

/// Takes in an agency's file from the command line: the same dry run and the same publishing as the
/// pages.
final class ImportCommand {
    private static final int SHOWN = 50;

    private final Rooms rooms;
    private final Words words;

    ImportCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    /// What was asked for.
    ///
    /// @param kind empty when the name of the file says it
    record Request(
            String fileName,
            byte[] bytes,
            String kind,
            Optional<LocalDate> sentOn,
            Optional<String> regime,
            Wish wish) {}

    /// How far it may go.
    ///
    /// @param dryRun whether it only says what would happen
    /// @param repair whether letters may be repaired as the dry run shows
    record Wish(boolean dryRun, boolean repair) {}

    /// What is printed, and the exit status: 0 done, 1 the file has problems, 2 it was not taken at
    /// all.
    record Printed(String text, int status) {}

    Printed run(Actor officer, Request request) {
        return switch (rooms.intake().archives().open(request.bytes(), request.fileName())) {
            case Content.Plain() -> one(officer, request);
            case Content.Refused(var problem) -> new Printed(words.text(problem) + "\n", 2);
            case Content.Packed(var members) -> each(officer, request, members);
        };
    }

    /// Each file by itself: one that is refused hides none of the others.
    private Printed each(Actor officer, Request request, List<Member> members) {
        var text = new StringBuilder();
        int status = 0;
        for (var member : members) {
            var printed =
                    switch (member) {
                        case Member.Unusable(_, var problem) ->
                                new Printed(words.text(problem) + "\n", 2);
                        case Member.Whole(var name, var bytes) ->
                                one(
                                        officer,
                                        new Request(
                                                name,
                                                bytes,
                                                request.kind(),
                                                request.sentOn(),
                                                request.regime(),
                                                request.wish()));
                    };
            String name = ProblemLines.shown(member.name());
            text.append(words.text("app.import.member", name)).append('\n');
            text.append(printed.text());
            status = Math.max(status, printed.status());
        }
        return new Printed(text.toString(), status);
    }

    private Printed one(Actor officer, Request request) {
        var kind = kind(request);
        if (kind.isEmpty()) {
            return new Printed(
                    words.text("app.import.which_kind", String.join(", ", kinds())) + "\n", 2);
        }
        var terms =
                new FileTerms(
                        new AgencyId(officer.agency().value()),
                        kind.get(),
                        request.sentOn().orElseGet(this::today),
                        request.regime());
        var id = rooms.foundation().randomId();
        var kept =
                rooms.intake()
                        .submitFile()
                        .handle(officer, new SubmitFile.Command(id, terms, request.bytes()));
        return switch (kept) {
            case SubmitFile.Refused refused ->
                    new Printed(
                            words.text(
                                            "app.import.refused." + code(refused.name()),
                                            String.join(", ", regimes()))
                                    + "\n",
                            2);
            case SubmitFile.Kept _ -> {
                var printed = checked(officer, id, request.wish());
                yield new Printed(disguise(request) + printed.text(), printed.status());
            }
        };
    }

    /// The name said another format than the file has.
    private String disguise(Request request) {
        return Disguise.of(request.fileName(), request.bytes())
                .map(it -> words.text("intake.outcome." + it.code()) + "\n")
                .orElse("");
    }

    private Printed checked(Actor officer, UUID id, Wish wish) {
        var run = rooms.intake().checkFile().handle(officer, id, Progress.NONE).orElseThrow();
        var text = new StringBuilder(described(run));
        if (!run.reading().problems().isEmpty()) {
            forget(officer, id);
            text.append(words.text("app.import.not_published")).append('\n');
            if (run.reading().problems().stream().anyMatch(ImportCommand::isOfBothSides)) {
                text.append(words.text("app.import.split")).append('\n');
            }
            return new Printed(text.toString(), 1);
        }
        if (wish.dryRun()) {
            forget(officer, id);
            text.append(words.text("app.import.dry_run")).append('\n');
            return new Printed(text.toString(), 0);
        }
        String repair = wish.repair() ? run.reading().repairs().code() : "";
        var command = new PublishFile.Command(id, run.edition(), repair);
        var outcome = rooms.intake().publishFile().handle(officer, command, Progress.NONE);
        return switch (outcome) {
            case PublishFile.Published(var file) -> done(text, "published", file.id());
            case PublishFile.AlreadyPublished(var file) -> done(text, "already", file.id());
            case PublishFile.Refused refused -> {
                forget(officer, id);
                text.append(words.text("app.import.refused." + code(refused.name()))).append('\n');
                yield new Printed(
                        text.toString(), refused == PublishFile.Refused.NOTHING_NEW ? 0 : 1);
            }
        };
    }

    private static boolean isOfBothSides(RowProblem problem) {
        return problem.problem().key().equals("intake.problem.both_sides");
    }

    /// Nobody goes on from here with what was not published: the file is sent again as a whole.
    private void forget(Actor officer, UUID id) {
        new ForgetUpload(rooms.intake().uploads(), rooms.rights()).handle(officer, id);
    }

    private Printed done(StringBuilder text, String how, UUID file) {
        text.append(words.text("app.import." + how, file.toString())).append('\n');
        return new Printed(text.toString(), 0);
    }

    private String described(DryRun run) {
        var counts = run.counts();
        var lines = new ProblemLines(rooms, words, run.upload().terms().kind());
        var text = new StringBuilder();
        text.append(
                        run.reading().lines() == 0
                                ? words.text("app.import.not_taken")
                                : words.text(
                                        "app.import.counts",
                                        run.reading().lines(),
                                        counts.created(),
                                        counts.revised(),
                                        counts.unchanged(),
                                        counts.withdrawn()))
                .append('\n');
        String kind = run.upload().terms().kind();
        var foreign = new ForeignLines(rooms, words, kind);
        run.reading().foreign().ifPresent(it -> text.append(foreign.text(it)));
        text.append(new RepairLines(rooms, words).text(run.reading().repairs()));
        run.reading().notes().forEach(note -> text.append(words.text(note)).append('\n'));
        run.reading().problems().stream()
                .limit(SHOWN)
                .forEach(problem -> text.append(lines.line(problem)).append('\n'));
        int more = run.reading().problems().size() - SHOWN;
        if (more > 0) {
            text.append(words.text("app.import.more_problems", more)).append('\n');
        }
        warnings(run, lines, text);
        if (run.reading().problems().isEmpty()) {
            var changes = new ChangeLines(rooms, words, run.upload().terms().kind());
            text.append(changes.text(run, SHOWN));
        }
        long probable = run.findings().stream().filter(f -> !f.duplicates().isEmpty()).count();
        if (probable > 0) {
            text.append(words.text("app.import.duplicates", probable)).append('\n');
        }
        return text.toString();
    }

    private void warnings(DryRun run, ProblemLines lines, StringBuilder text) {
        var warnings = run.reading().warnings();
        if (!warnings.isEmpty() && run.reading().problems().isEmpty()) {
            text.append(words.text("intake.warnings.notice", warnings.size())).append('\n');
        }
        warnings.stream()
                .limit(SHOWN)
                .forEach(warning -> text.append(lines.line(warning)).append('\n'));
        int more = warnings.size() - SHOWN;
        if (more > 0) {
            text.append(words.text("app.import.more_warnings", more)).append('\n');
        }
    }

    private Optional<String> kind(Request request) {
        return request.kind().isEmpty()
                ? kinds().stream().filter(request.fileName()::contains).findFirst()
                : kinds().stream().filter(request.kind()::equals).findFirst();
    }

    private java.util.List<String> kinds() {
        return rooms.intake().registers().all().stream().map(Register::kind).toList();
    }

    private java.util.List<String> regimes() {
        return rooms.intake().vocabulary().regimes();
    }

    private LocalDate today() {
        return LocalDate.now(rooms.foundation().clock().withZone(rooms.foundation().pack().zone()));
    }

    private static String code(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT);
    }
}
