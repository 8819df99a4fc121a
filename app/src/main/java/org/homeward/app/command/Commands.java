package org.homeward.app.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.work.RotateKeys;
import org.homeward.app.command.ImportCommand.Printed;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.app.wiring.SpaceWatch.Room;
import org.homeward.base.Language;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.PrintFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.Sheets;
import org.homeward.packs.Words;

/// Carries out commands on an instance that is open in this process.
public final class Commands {
    private static final Right READ_FACTS = Right.of(DataClass.T, Action.READ);

    private static final Set<String> CHANGES =
            Set.of("import", "keys-rotate", "erase", "first-user");

    private final Rooms rooms;

    public Commands(Rooms rooms) {
        this.rooms = rooms;
    }

    /// A command with everything that it needs, so that it can be carried out in another process
    /// than
    /// the one where it was typed.
    ///
    /// @param options by name; what was not given is absent
    /// @param file the bytes of the file to import; empty for other commands
    public record Request(String command, Map<String, String> options, byte[] file) {
        public Request {
            options = Map.copyOf(options);
        }

        Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name)).filter(text -> !text.isBlank());
        }
    }

    /// What came of a command.
    ///
    /// @param files to be written beside the file that was given, where the command was typed
    public record Answer(String text, int status, List<Written> files) {
        public Answer {
            files = List.copyOf(files);
        }

        public Answer(String text, int status) {
            this(text, status, List.of());
        }
    }

    /// A file that is given back.
    public record Written(String name, byte[] bytes) {}

    /// The words in which a command is answered.
    Words words(Request request) {
        return rooms.words(language(request));
    }

    public Answer run(Request request) {
        if (CHANGES.contains(request.command()) && rooms.space().room() != Room.ENOUGH) {
            throw new SettingsProblem("read_only");
        }
        var words = words(request);
        return switch (request.command()) {
            case "import" -> answer(importFile(request, words));
            case "split" -> split(request, words);
            case "figure" -> figure(request, words);
            case "verify" -> verify(request, words);
            case "checkpoint" -> new CheckpointCommand(rooms, words).run(request);
            case "backup", "keys-backup", "fingerprint" ->
                    new BackUpCommand(rooms, words).run(request);
            case "keys-rotate" -> rotateKeys(request, words);
            case "erase" -> new EraseCommand(rooms, words).run(request);
            case "first-user" -> new FirstUserCommand(rooms, words).run(request);
            default -> new Answer("homeward: unknown command\n", 2);
        };
    }

    private static Answer answer(Printed printed) {
        return new Answer(printed.text(), printed.status());
    }

    private Language language(Request request) {
        var offered = rooms.foundation().pack().languages();
        return request.option("language")
                .flatMap(tag -> offered.stream().filter(l -> l.tag().equals(tag)).findFirst())
                .orElse(offered.contains(Words.BASE) ? Words.BASE : offered.getFirst());
    }

    private Printed importFile(Request request, Words words) {
        var officer = new Signature(rooms).actor(request, "importing-officer");
        var sentOn = request.option("sent-on").map(Commands::day);
        return new ImportCommand(rooms, words)
                .run(
                        officer,
                        new ImportCommand.Request(
                                request.option("name").orElse(""),
                                request.file(),
                                request.option("kind").orElse(""),
                                sentOn,
                                request.option("regime"),
                                new ImportCommand.Wish(
                                        request.option("dry-run").isPresent(),
                                        request.option("repair").isPresent())));
    }

    private Answer rotateKeys(Request request, Words words) {
        var actor = new Signature(rooms).actor(request, "system-administrator");
        var foundation = rooms.foundation();
        int keys =
                new RotateKeys(foundation.journal(), foundation.sealing())
                        .handle(rooms.rights(), actor);
        return new Answer(words.text("app.keys.rotated", keys) + "\n", 0);
    }

    private Answer split(Request request, Words words) {
        var officer = new Signature(rooms).actor(request, "importing-officer");
        return new SplitCommand(rooms, words)
                .run(officer, request.option("name").orElse(""), request.file());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new SettingsProblem("no_date", text);
        }
    }

    private Answer verify(Request request, Words words) {
        return request.option("figure").isPresent()
                ? new EvidenceCommand(rooms, words).run(mayReadFacts(request), question(request))
                : new VerifyCommand(rooms, words).run(request);
    }

    private Grant mayReadFacts(Request request) {
        var actor = new Signature(rooms).actor(request, "statistician");
        return rooms.rights().require(actor, READ_FACTS, "statistics");
    }

    private static FigureQuestion question(Request request) {
        return new FigureQuestion(
                request.option("figure").orElse(""),
                request.option("period").orElse(""),
                request.option("by").map(by -> List.of(by.split(","))).orElse(List.of()),
                new TreeMap<>(),
                new FigureQuestion.Knowledge(
                        request.option("as-known-on").orElse(""), request.option("at").orElse("")),
                new FigureQuestion.Division(
                        request.option("regime").orElse(""), request.option("step").orElse("")));
    }

    private Answer figure(Request request, Words words) {
        var grant = mayReadFacts(request);
        var foundation = rooms.foundation();
        var use = new FigureUse(rooms.counts(), foundation.pack().version(), foundation.clock());
        var question = question(request);
        var outcome =
                new PrintFigure(
                                new ReadQuestion(
                                        foundation.pack(),
                                        foundation.journal(),
                                        foundation.clock()),
                                new EvaluateFigure(use),
                                new Sheets(foundation.pack(), foundation.journal()),
                                foundation.settings().reachedAt())
                        .handle(
                                grant,
                                question,
                                words,
                                request.option("csv").isPresent()
                                        ? PrintFigure.Form.PROGRAMS
                                        : PrintFigure.Form.PEOPLE);
        return switch (outcome) {
            case PrintFigure.Printed(var text) -> new Answer(text, 0);
            case PrintFigure.Refused(var text) -> new Answer(text, 2);
        };
    }
}
