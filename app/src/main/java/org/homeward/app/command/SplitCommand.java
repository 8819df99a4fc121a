package org.homeward.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Written;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.work.SplitFile;
import org.homeward.packs.Words;

/// Takes a file that speaks for both sides apart: one file for each goes back to who sent it, and
/// nothing is taken in.
final class SplitCommand {
    private static final List<Right> EITHER =
            List.of(Right.of(DataClass.P, Action.CREATE), Right.of(DataClass.J, Action.CREATE));

    private final Rooms rooms;
    private final Words words;

    SplitCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    Answer run(Actor officer, String fileName, byte[] bytes) {
        if (EITHER.stream()
                .allMatch(
                        right ->
                                rooms.rights()
                                        .grant(officer, right, "import", Set.of())
                                        .isEmpty())) {
            throw new NotAllowed();
        }
        var split =
                new SplitFile(
                        rooms.intake().registers(),
                        rooms.intake().vocabulary(),
                        new AnySheetReader(SheetLimits.USUAL),
                        new XlsxWriter());
        return switch (split.handle(bytes)) {
            case SplitFile.Unreadable(var problem) ->
                    new Answer(new ProblemLines(rooms, words, "").line(problem) + "\n", 1);
            case SplitFile.NothingToSplit() ->
                    new Answer(words.text("app.split.nothing") + "\n", 1);
            case SplitFile.Split parts -> written(parts, stem(fileName));
        };
    }

    private Answer written(SplitFile.Split split, String stem) {
        var text = new StringBuilder();
        var files = new ArrayList<Written>();
        for (var part : split.parts()) {
            var file = new Written(stem + "." + part.kind() + ".xlsx", part.workbook());
            files.add(file);
            line(text, words.text("app.split.part", file.name(), kind(part), part.rows()));
        }
        if (!split.leftColumns().isEmpty()) {
            line(text, words.text("app.split.columns", String.join(", ", split.leftColumns())));
        }
        if (!split.leftLines().isEmpty()) {
            var lines = split.leftLines().stream().map(String::valueOf);
            line(text, words.text("app.split.lines", lines.collect(Collectors.joining(", "))));
        }
        line(text, words.text("app.split.next"));
        return new Answer(text.toString(), 0, files);
    }

    private String kind(SplitFile.Part part) {
        return rooms.foundation().pack().fileFormat(part.kind()).name(words.language());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }
}
