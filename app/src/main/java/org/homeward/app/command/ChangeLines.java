package org.homeward.app.command;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.Register.Change;
import org.homeward.intake.Register.Fate;
import org.homeward.intake.Row;
import org.homeward.intake.model.ChangeTexts;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.web.PackWording;
import org.homeward.packs.Words;

/// Writes what a dry run would revise as lines for a terminal: the field, its value before, after.
final class ChangeLines {
    private final Words words;
    private final ChangeTexts texts;
    private final ProblemLines lines;

    ChangeLines(Rooms rooms, Words words, String kind) {
        var register = rooms.intake().registers().ofKind(kind).orElseThrow();
        this.words = words;
        this.texts =
                new ChangeTexts(
                        rooms.intake().vocabulary(), register.columns(), new PackWording(words));
        this.lines = new ProblemLines(rooms, words, kind);
    }

    /// The first changes of a dry run, one a line, and how many more there are.
    String text(DryRun run, int most) {
        var rows =
                run.reading().rows().stream()
                        .collect(Collectors.toMap(Row::line, Function.identity()));
        var revised = run.findings().stream().filter(it -> it.fate() == Fate.REVISED).toList();
        var text = new StringBuilder();
        for (var finding : revised.subList(0, Math.min(most, revised.size()))) {
            var row = rows.get(finding.line());
            if (row != null) {
                finding.changes().forEach(change -> text.append(line(row, change)).append('\n'));
            }
        }
        int more = revised.size() - most;
        if (more > 0) {
            text.append(words.text("app.import.more_changes", more)).append('\n');
        }
        return text.toString();
    }

    private String line(Row row, Change change) {
        String nothing = words.text("intake.no_value");
        return words.text(
                "app.import.change",
                row.line(),
                row.recordNumber(),
                lines.heading(change.column()),
                texts.before(change).map(ProblemLines::shown).orElse(nothing),
                texts.after(change, row).map(ProblemLines::shown).orElse(nothing));
    }
}
